const choices = () => document.querySelectorAll("[data-theme-choice]");

function show() {
  const theme = document.documentElement.dataset.theme || "system";
  choices().forEach(choice => choice.setAttribute("aria-checked", String(choice.dataset.themeChoice === theme)));
}

// Before keys/menus.js hears the click and closes the menu: choosing a theme is looked at, not left.
function choose(event) {
  const choice = event.target instanceof Element ? event.target.closest("[data-theme-choice]") : null;
  if (!choice) {
    return;
  }
  event.stopPropagation();
  const cookie = choice.closest("[data-cookie]").dataset.cookie;
  const theme = choice.dataset.themeChoice;
  if (theme === "system") {
    delete document.documentElement.dataset.theme;
    document.cookie = `${cookie}=; path=/; max-age=0; samesite=lax`;
  } else {
    document.documentElement.dataset.theme = theme;
    document.cookie = `${cookie}=${theme}; path=/; max-age=31536000; samesite=lax`;
  }
  show();
}

export function init() {
  document.addEventListener("click", choose, true);
  show();
}

export function dispose() {
  document.removeEventListener("click", choose, true);
}
