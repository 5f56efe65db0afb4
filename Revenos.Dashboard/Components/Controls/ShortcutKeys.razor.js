let listener;

export function init() {
  dispose();
  listener = event => {
    const busy = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable], dialog[open], [role='menu']");
    if (!busy && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      document.querySelector(`[data-shortcut="${CSS.escape(event.key)}"]`)?.click();
    }
  };
  document.addEventListener("keydown", listener);
}

export function dispose() {
  document.removeEventListener("keydown", listener);
}
