// The keys of a review meeting: j/k or arrows walk, 1 to 5 choose, Ctrl+Enter records, Escape leaves.

const KEYS = { j: "next", ArrowDown: "next", ArrowRight: "next", k: "previous", ArrowUp: "previous", ArrowLeft: "previous" };
const FIELDS = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], dialog[open]";

let listener;

function meaning(event) {
  const target = event.target instanceof Element ? event.target : null;
  const typing = target?.closest(FIELDS);
  if (event.key === "Escape") {
    // Out of the field first; the next one leaves.
    typing?.blur();
    return typing ? null : "leave";
  }
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    // What is typed is told when the field is left.
    typing?.blur();
    return "record";
  }
  if (typing || event.ctrlKey || event.metaKey || event.altKey) {
    return null;
  }
  // Arrows choose among radio buttons.
  if (event.key.startsWith("Arrow") && target?.closest("input")) {
    return null;
  }
  return /^[1-5]$/.test(event.key) ? event.key : KEYS[event.key];
}

export function init(page) {
  dispose();
  listener = event => {
    const asked = meaning(event);
    if (asked) {
      event.preventDefault();
      page.invokeMethodAsync("Press", asked).catch(() => { /* The circuit is gone; the frame says so. */ });
    }
  };
  document.addEventListener("keydown", listener);
  // From here on the keys are heard; tests wait for it, as nobody else needs to.
  document.documentElement.toggleAttribute("data-keys", true);
}

export function dispose() {
  document.removeEventListener("keydown", listener);
  document.documentElement.toggleAttribute("data-keys", false);
}
