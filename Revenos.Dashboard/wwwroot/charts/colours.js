// As many as HeatChartData.Steps.
export const HEAT_STEPS = 7;

// A custom property may hold light-dark(); only a rendered colour is one the library can work with.
export function colours(element) {
  const probe = document.createElement("span");
  probe.hidden = true;
  element.parentElement.append(probe);
  const known = new Map();
  const names = [
    ...Array.from({ length: HEAT_STEPS }, (_, step) => [`--heat-${step}`, `--on-heat-${step}`]).flat(),
    "--ink", "--ink-2", "--sunken", "--on-track", "--watch", "--paused", "--ink-3", "--line", "--line-field", "--brand", "--surface", "--drifting", "--signal-velocity", "--signal-engagement", "--signal-evidence", "--signal-commitment"];
  for (const name of names) {
    probe.style.color = `var(${name})`;
    known.set(name, hex(getComputedStyle(probe).color));
  }

  probe.remove();
  return (name) => known.get(name) ?? "#808080";
}

function hex(rgb) {
  const parts = rgb.match(/[\d.]+/g) ?? ["128", "128", "128"];
  return `#${parts.slice(0, 3).map((part) => Math.round(Number(part)).toString(16).padStart(2, "0")).join("")}`;
}
