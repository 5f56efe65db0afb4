// "/" anywhere but in a field goes to the search box.
let listener;

export function init(id) {
  dispose();
  listener = event => {
    const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable], dialog[open]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      document.getElementById(id)?.select();
      document.getElementById(id)?.focus();
    }
  };
  document.addEventListener("keydown", listener);
}

export function dispose() {
  document.removeEventListener("keydown", listener);
}
