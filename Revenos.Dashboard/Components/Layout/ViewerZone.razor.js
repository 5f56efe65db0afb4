export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";

export function init(cookie) {
  document.cookie = `${cookie}=${encodeURIComponent(zone())}; path=/; max-age=31536000; samesite=lax`;
}

export function dispose() {}
