import ApexCharts from "../../../lib/apexcharts.esm.js";

// The library writes two <style> elements, which the page's policy forbids. It leaves the first out where an element of this id
// exists; the second belongs to its legend, which is not used. TimeChart.razor.css says the little that is needed instead.
const SHEET = "apexcharts-css";

class PolicyFriendlyChart extends ApexCharts {
  get legend() {
    return this.quietLegend;
  }

  set legend(legend) {
    // The library sets it to null when it is done.
    if (legend) {
      legend.legendHelpers.appendToForeignObject = () => {};
    }

    this.quietLegend = legend;
  }
}

export function init(element, data) {
  if (!document.getElementById(SHEET)) {
    const mark = document.createElement("meta");
    mark.id = SHEET;
    document.head.append(mark);
  }

  let shown = data;
  const chart = new PolicyFriendlyChart(element, options(element, shown));
  const ready = chart.render();
  const redraw = () => ready.then(() => chart.updateOptions(options(element, shown), true, false, false));

  // Colours are read when they are drawn: another theme draws anew.
  const scheme = matchMedia("(prefers-color-scheme: dark)");
  scheme.addEventListener("change", redraw);
  const theme = new MutationObserver(redraw);
  theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });

  return {
    update(next) {
      shown = next;
      return redraw();
    },
    dispose() {
      scheme.removeEventListener("change", redraw);
      theme.disconnect();
      return ready.then(() => chart.destroy());
    },
  };
}

function options(element, data) {
  const colour = colours(element);
  const series = data.series.filter((line) => line.isShown);
  const day = new Intl.DateTimeFormat(data.language, { timeZone: data.zone, weekday: "short", day: "numeric", month: "short", year: "numeric" });
  const short = new Intl.DateTimeFormat(data.language, { timeZone: data.zone, day: "numeric", month: "short" });
  const quiet = { colors: colour("--ink-3"), fontSize: "11px", fontFamily: "inherit" };
  const ahead = series[0]?.points.filter((point) => point.at > data.now).length ?? 0;

  return {
    chart: {
      type: "line",
      height: 280,
      parentHeightOffset: 0,
      fontFamily: "inherit",
      foreColor: colour("--ink-3"),
      background: "transparent",
      animations: { enabled: false },
      toolbar: { show: false },
      zoom: { enabled: false },
      redrawOnParentResize: true,
    },
    series: series.map((line) => ({ name: line.name, data: line.points.map((point) => [point.at, point.value]) })),
    colors: series.map((line) => colour(line.colour)),
    stroke: { width: 2, curve: "straight" },
    forecastDataPoints: { count: ahead, strokeWidth: 2, dashArray: 4 },
    markers: { size: 0, hover: { size: 3 } },
    legend: { show: false },
    grid: { borderColor: colour("--line"), strokeDashArray: 0, padding: { left: 4, right: 8, top: -12, bottom: -4 } },
    xaxis: {
      type: "datetime",
      min: data.from,
      max: data.to,
      labels: { style: quiet, formatter: (_, at) => (at === undefined ? "" : short.format(at)) },
      axisBorder: { show: false },
      axisTicks: { show: false },
      tooltip: { enabled: false },
      crosshairs: { stroke: { color: colour("--line-field"), width: 1, dashArray: 0 } },
    },
    yaxis: {
      min: 0,
      max: data.maximum,
      tickAmount: 3,
      labels: { style: quiet, formatter: (value) => value.toFixed(1) },
    },
    tooltip: {
      shared: true,
      intersect: false,
      x: { formatter: (at) => (at > data.now ? `${day.format(at)}, if nothing happens` : day.format(at)) },
      y: { formatter: (value) => (value === null || value === undefined ? "unknown" : (Math.floor(value * 100 + 1e-9) / 100).toFixed(2)) },
    },
    annotations: {
      yaxis: data.thresholds.map((mark) => ({
        y: mark.value,
        borderColor: colour(mark.colour),
        strokeDashArray: 3,
        opacity: 0.7,
        label: {
          text: mark.value.toFixed(2),
          position: "left",
          textAnchor: "start",
          offsetX: 2,
          offsetY: -1,
          borderColor: "transparent",
          style: { background: "transparent", color: colour(mark.colour), fontSize: "10px", fontFamily: "inherit", padding: { left: 0, right: 0, top: 0, bottom: 0 } },
        },
      })),
      xaxis: [
        ...data.bands.map((band) => ({ x: band.from, x2: band.to, fillColor: colour(band.colour), borderColor: "transparent", opacity: 0.14 })),
        {
          x: data.now,
          borderColor: colour("--brand"),
          strokeDashArray: 2,
          label: {
            text: data.nowWord,
            orientation: "horizontal",
            // Near the edge the word would be cut off.
            textAnchor: data.to - data.now < (data.to - data.from) * 0.06 ? "end" : "middle",
            borderColor: "transparent",
            offsetY: 2,
            style: { background: colour("--surface"), color: colour("--brand"), fontSize: "11px", fontFamily: "inherit" },
          },
        },
      ],
    },
  };
}

// A custom property may hold light-dark(); only a rendered colour is one the library can work with.
function colours(element) {
  const probe = document.createElement("span");
  probe.hidden = true;
  element.parentElement.append(probe);
  const known = new Map();
  const names = ["--ink-3", "--line", "--line-field", "--brand", "--surface", "--drifting", "--signal-velocity", "--signal-engagement", "--signal-evidence", "--signal-commitment"];
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
