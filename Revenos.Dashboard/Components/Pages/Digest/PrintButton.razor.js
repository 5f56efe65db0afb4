let pressed;
const print = () => window.print();

export function init(button) {
  dispose();
  pressed = button;
  pressed.addEventListener("click", print);
}

export function dispose() {
  pressed?.removeEventListener("click", print);
  pressed = undefined;
}
