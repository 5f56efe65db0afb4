// Every page, the sign-in page first of all, tells the server the browser's zone before a circuit begins: no page has to be made
// anew, with what was typed into it, because its dates were read elsewhere.
const { zoneCookie } = document.querySelector("script[data-zone-cookie]").dataset;
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
document.cookie = `${zoneCookie}=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax`;

// While the frame says that the past is looked at, every link of the product leads on into it: here, in another window, and before
// there is a circuit.
const carried = new WeakMap();

function takeAlong(event) {
  const link = event.target instanceof Element ? event.target.closest("a[href]:not([data-leaves-past])") : null;
  if (link === null || link.origin !== location.origin) {
    return;
  }
  const before = carried.get(link);
  if (before?.written === link.getAttribute("href")) {
    link.setAttribute("href", before.own);
  }
  const asOf = document.querySelector("[data-as-of]")?.dataset.asOf;
  const own = link.getAttribute("href");
  const address = new URL(link.href);
  if (asOf && !address.searchParams.has("as-of")) {
    const written = `${address.pathname}${address.search || "?"}${address.search.length > 1 ? "&" : ""}as-of=${encodeURIComponent(asOf)}${address.hash}`;
    carried.set(link, { own, written });
    link.setAttribute("href", written);
  }
}

["pointerdown", "focusin", "click"].forEach(name => document.addEventListener(name, takeAlong, true));
