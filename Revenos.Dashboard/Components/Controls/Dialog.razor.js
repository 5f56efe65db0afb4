export function show(dialog) {
  if (dialog.isConnected && !dialog.open) {
    dialog.showModal();
    // The first field, not the close button that stands before it.
    (dialog.querySelector("[autofocus]") ?? dialog.querySelector(":is(.body input, .body select, .body textarea, .body button):not(:disabled)"))?.focus();
  }
}

export function hide(dialog) {
  if (dialog.open) {
    dialog.close();
  }
}
