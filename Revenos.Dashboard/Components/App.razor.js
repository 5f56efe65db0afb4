// Every page, the sign-in page first of all, tells the server the browser's zone before a circuit begins: no page has to be made
// anew, with what was typed into it, because its dates were read elsewhere.
const { zoneCookie } = document.querySelector("script[data-zone-cookie]").dataset;
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
document.cookie = `${zoneCookie}=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax`;
