// Listens at the document, for all menus there are and will be. `toggle` does not bubble, hence the capturing listeners.

const items = menu => [...menu.querySelectorAll('[role^="menuitem"]:not(:disabled)')];
const buttonOf = menu => document.querySelector(`[popovertarget="${menu.id}"]`);
const menuOf = element => element instanceof Element ? element.closest('[role="menu"][popover]') : null;

let last = false;
let typed = "";
let typedAt = 0;

function place(menu, button) {
  const edge = 8;
  const at = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = at.bottom + 4;
  const top = below + height <= innerHeight - edge || at.top < height ? below : at.top - 4 - height;
  const left = at.left + width <= innerWidth - edge ? at.left : at.right - width;
  menu.style.top = `${Math.max(edge, Math.min(top, innerHeight - edge - height))}px`;
  menu.style.left = `${Math.max(edge, left)}px`;
}

function toggled(event) {
  const menu = event.target;
  if (menuOf(menu) !== menu) {
    return;
  }
  const button = buttonOf(menu);
  const open = event.newState === "open";
  button?.setAttribute("aria-expanded", String(open));
  if (open && button) {
    place(menu, button);
    const all = items(menu);
    (last ? all.at(-1) : menu.querySelector('[aria-checked="true"]') ?? all[0])?.focus();
  }
  last = false;
}

function keyed(event) {
  const menu = menuOf(event.target);
  if (menu) {
    move(event, menu);
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && event.target.matches?.("[data-menu-button]")) {
    event.preventDefault();
    last = event.key === "ArrowUp";
    document.getElementById(event.target.getAttribute("popovertarget"))?.showPopover();
  }
}

function move(event, menu) {
  const all = items(menu);
  const at = all.indexOf(document.activeElement);
  const next = {
    ArrowDown: () => all[(at + 1) % all.length],
    ArrowUp: () => all[(at - 1 + all.length) % all.length],
    Home: () => all[0],
    End: () => all.at(-1),
  }[event.key]?.() ?? byLetter(event, all, at);

  if (event.key === "Tab") {
    menu.hidePopover();
  } else if (next) {
    event.preventDefault();
    next.focus();
  }
}

function byLetter(event, all, at) {
  if (event.key.length !== 1 || event.key === " " || event.ctrlKey || event.metaKey || event.altKey) {
    return undefined;
  }
  typed = event.timeStamp - typedAt < 600 ? typed + event.key.toLowerCase() : event.key.toLowerCase();
  typedAt = event.timeStamp;
  const from = typed.length > 1 ? at : at + 1;
  return [...all.slice(from), ...all.slice(0, from)].find(item => item.textContent.trim().toLowerCase().startsWith(typed));
}

function chosen(event) {
  const item = event.target instanceof Element ? event.target.closest('[role^="menuitem"]') : null;
  const menu = item && menuOf(item);
  if (menu && !item.disabled) {
    buttonOf(menu)?.focus();
    menu.hidePopover();
  }
}

document.addEventListener("toggle", toggled, true);
document.addEventListener("keydown", keyed);
document.addEventListener("click", chosen);
