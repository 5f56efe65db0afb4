// One key presses what carries data-shortcut with it: a link or a button of the page.
document.addEventListener("keydown", event => {
  const busy = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable], dialog[open], [role='menu']");
  if (!busy && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
    document.querySelector(`[data-shortcut="${CSS.escape(event.key)}"]`)?.click();
  }
});
