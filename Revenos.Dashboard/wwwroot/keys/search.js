const box = () => document.getElementById("search");

// "/" anywhere but in a field goes to the search box, as soon as the page is there.
document.addEventListener("keydown", event => {
  const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable], dialog[open]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    box()?.select();
    box()?.focus();
  }
});

// The circuit draws the page anew when it comes. Who went to the box before goes on typing in the new one.
const first = box();
let within = false;

function goOn(_, watch) {
  if (!document.querySelector("[data-interactive]")) {
    return;
  }
  watch.disconnect();
  document.removeEventListener("focusin", note);
  const now = box();
  if (within && now && now !== first) {
    now.value = first.value;
    now.dispatchEvent(new Event("change", { bubbles: true }));
    now.focus();
  }
}

function note(event) {
  within = event.target === first;
}

if (first) {
  document.addEventListener("focusin", note);
  new MutationObserver(goOn).observe(document.body, { childList: true, subtree: true });
}
