import ApexCharts from "../../../lib/apexcharts.esm.js";
import { heatCells } from "../../../charts/cells.js";
import { colours } from "../../../charts/colours.js";
import { KINDS } from "../../../charts/kinds.js";
import { save } from "../../../charts/saving.js";

// The library writes two <style> elements, which the page's policy forbids. It leaves the first out where an element of this id
// exists; the second belongs to its legend, which is not used. Chart.razor.css says the little that is needed instead.
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

export function init(element, data, page) {
  if (!document.getElementById(SHEET)) {
    const mark = document.createElement("meta");
    mark.id = SHEET;
    document.head.append(mark);
  }

  let shown = data;
  const cells = data.kind === "heat" ? heatCells(element, page) : null;
  const chart = new PolicyFriendlyChart(element, options(element, shown));
  const decorate = () => cells?.dress(shown, colours(element));
  chart.addEventListener("mounted", decorate);
  chart.addEventListener("updated", decorate);
  const ready = chart.render();
  let isGone = false;
  const redraw = () => ready.then(() => (isGone ? undefined : chart.updateOptions(options(element, shown), true, false, false)));

  // Colours are read when they are drawn: another theme draws anew.
  const scheme = matchMedia("(prefers-color-scheme: dark)");
  scheme.addEventListener("change", redraw);
  const theme = new MutationObserver(redraw);
  theme.observe(document.documentElement, { attributeFilter: ["data-theme"] });

  // The library listens for a wider window, not for a panel that opens beside it.
  let width = element.clientWidth;
  const size = new ResizeObserver(() => {
    if (element.clientWidth > 0 && element.clientWidth !== width) {
      width = element.clientWidth;
      requestAnimationFrame(redraw);
    }
  });
  size.observe(element);

  return {
    update(next) {
      const isDrawnAlike = cells !== null && cells.drawing(next) === cells.drawing(shown);
      shown = next;
      return isDrawnAlike ? ready.then(decorate) : redraw();
    },
    save(format, name, label) {
      return ready.then(() => save(element, format, name, label));
    },
    dispose() {
      isGone = true;
      scheme.removeEventListener("change", redraw);
      theme.disconnect();
      size.disconnect();
      cells?.dispose();
      return ready.then(() => chart.destroy());
    },
  };
}

// What all kinds share: no motion, so that nobody's wish for less of it is needed; no buttons of the library's own.
function options(element, data) {
  const colour = colours(element);
  const own = KINDS[data.kind](data, colour, element);
  return {
    ...own,
    chart: {
      parentHeightOffset: 0,
      height: element.clientHeight,
      fontFamily: "inherit",
      foreColor: colour("--ink-3"),
      background: "transparent",
      animations: { enabled: false },
      toolbar: { show: false },
      zoom: { enabled: false },
      selection: { enabled: false },
      redrawOnParentResize: false,
      redrawOnWindowResize: false,
      ...own.chart,
    },
    states: { hover: { filter: { type: "none" } }, active: { filter: { type: "none" } } },
    legend: { show: false },
  };
}
