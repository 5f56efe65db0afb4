// Puts the focus where the page has moved to: a step's heading, the summary of errors, or the field of one of them.

export function init() {}

export function focus(id) {
  const element = document.getElementById(id);
  const field = element?.matches("fieldset") ? element.querySelector("input") : element;
  field?.focus();
  element?.scrollIntoView({ block: "nearest" });
}

export function dispose() {}
