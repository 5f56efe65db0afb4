// Runs for as long as the document does. Blazor marks the element; this tries again and starts anew.
const modal = document.getElementById("components-reconnect-modal");
const has = name => modal.classList.contains(`components-reconnect-${name}`);

const typed = () => [...document.querySelectorAll("main input, main textarea, dialog[open] input, dialog[open] textarea")]
  .some(field => field.value !== field.defaultValue);

async function again() {
  if (!has("failed") || !window.Blazor?.reconnect) {
    return;
  }
  modal.classList.replace("components-reconnect-failed", "components-reconnect-show");
  try {
    // False means that the server answered and does not know this page any more.
    if (!await window.Blazor.reconnect()) {
      start();
    }
  } catch {
    modal.classList.replace("components-reconnect-show", "components-reconnect-failed");
  }
}

// The address holds the page's state, so starting anew costs nothing unless somebody was typing.
function start() {
  if (typed()) {
    modal.className = "reconnect components-reconnect-rejected";
  } else {
    location.reload();
  }
}

new MutationObserver(() => {
  if (has("rejected") && !typed()) {
    location.reload();
  }
}).observe(modal, { attributes: true, attributeFilter: ["class"] });

modal.addEventListener("click", event => {
  const choice = event.target.closest("[data-reconnect]")?.dataset.reconnect;
  if (choice === "again") {
    again();
  } else if (choice === "reload") {
    location.reload();
  }
});

addEventListener("online", again);
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && again());
