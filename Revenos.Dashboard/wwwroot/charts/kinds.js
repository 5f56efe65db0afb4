// What each kind of chart asks of the library.
import { HEAT_STEPS } from "./colours.js";

const quiet = (colour) => ({ colors: colour("--ink-3"), fontSize: "11px", fontFamily: "inherit" });

const brief = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 3 });

const percent = (value) => `${Math.round(value * 100)} %`;
const FORMATS = {
  Signal: { mark: (value) => value.toFixed(1), exact: (value) => (Math.floor(value * 100 + 1e-9) / 100).toFixed(2) },
  Percent: { mark: percent, exact: percent },
  Count: { mark: (value) => brief.format(value), exact: (value) => brief.format(value) },
};

function time(data, colour) {
  const series = data.series.filter((line) => line.isShown);
  const day = new Intl.DateTimeFormat(data.language, { timeZone: data.zone, weekday: "short", day: "numeric", month: "short", year: "numeric" });
  const short = new Intl.DateTimeFormat(data.language, { timeZone: data.zone, day: "numeric", month: "short" });
  const ahead = series[0]?.points.filter((point) => point.at > data.now).length ?? 0;

  return {
    chart: { type: "line" },
    series: series.map((line) => ({ name: line.name, data: line.points.map((point) => [point.at, point.value]) })),
    colors: series.map((line) => colour(line.colour)),
    stroke: { width: 2, curve: "straight", dashArray: series.map((line) => (line.isDashed ? 5 : 0)) },
    forecastDataPoints: { count: ahead, strokeWidth: 2, dashArray: 4 },
    markers: { size: 0, hover: { size: 3 } },
    grid: { borderColor: colour("--line"), strokeDashArray: 0, padding: { left: 4, right: 8, top: -12, bottom: -4 } },
    xaxis: {
      type: "datetime",
      min: data.from,
      max: data.to,
      labels: { style: quiet(colour), formatter: (_, at) => (at === undefined ? "" : short.format(at)) },
      axisBorder: { show: false },
      axisTicks: { show: false },
      tooltip: { enabled: false },
      crosshairs: { stroke: { color: colour("--line-field"), width: 1, dashArray: 0 } },
    },
    yaxis: {
      min: 0,
      max: data.maximum,
      tickAmount: 3,
      labels: { style: quiet(colour), formatter: FORMATS[data.format].mark },
    },
    tooltip: {
      shared: true,
      intersect: false,
      x: { formatter: (at) => (at > data.now ? `${day.format(at)}, if nothing happens` : day.format(at)) },
      y: { formatter: (value) => (value === null || value === undefined ? "unknown" : FORMATS[data.format].exact(value)) },
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

function heat(data, colour, element) {
  const wide = isWide(data, element);
  const unknown = HEAT_STEPS;
  element.style.setProperty("min-inline-size", data.columns.length > 12 ? `${data.columns.length * 35 + nameWidth(element)}px` : "0");
  const height = data.rows.length * rowHeight(data) + HEAD;
  element.style.setProperty("block-size", `${height}px`);
  return {
    chart: { type: "heatmap", height },
    series: data.rows.map((row) => ({
      name: row.name,
      data: row.cells.map((cell, column) => ({ x: `${column}`, y: cell.step ?? unknown })),
    })),
    plotOptions: {
      heatmap: {
        radius: 6,
        enableShades: false,
        colorScale: {
          ranges: [
            ...Array.from({ length: HEAT_STEPS }, (_, step) => ({ from: step, to: step, color: colour(`--heat-${step}`), foreColor: colour(`--on-heat-${step}`) })),
            { from: unknown, to: unknown, color: colour("--sunken"), foreColor: colour("--ink-3") },
          ],
        },
      },
    },
    stroke: { show: true, width: 3, colors: [colour("--surface")] },
    dataLabels: {
      enabled: true,
      style: { fontSize: wide ? "16px" : "11px", fontFamily: "inherit", fontWeight: 600 },
      formatter: (_, at) => {
        const cell = data.rows[at.seriesIndex].cells[at.dataPointIndex];
        // A word has no room where a number just has; what it stands for is in the cell's label.
        return wide && rowHeight(data) > 50 && cell.note ? [cell.text, cell.note] : !wide && cell.step === null && cell.text.length > 3 ? "?" : cell.text;
      },
    },
    grid: { show: false, padding: { left: 0, right: 0, top: 0, bottom: -16 } },
    xaxis: {
      type: "category",
      position: "top",
      labels: { style: { ...quiet(colour), colors: colour("--ink-2"), fontSize: "12px" }, rotate: 0, hideOverlappingLabels: true, trim: true, formatter: () => "" },
      axisBorder: { show: false },
      axisTicks: { show: false },
      crosshairs: { show: false },
      tooltip: { enabled: false },
    },
    // The module names rows and columns; the library keeps the room.
    yaxis: { reversed: true, crosshairs: { show: false }, labels: { minWidth: nameWidth(element), maxWidth: nameWidth(element), formatter: () => "" } },
    tooltip: { enabled: false },
  };
}

const nameWidth = (element) => (element.parentElement.clientWidth > 560 ? 172 : 84);
const isWide = (data, element) => (element.clientWidth - nameWidth(element)) / data.columns.length > 84;
const rowHeight = (data) => (data.columns.length > 12 || data.rows.length > 10 ? 40 : 64);
const HEAD = 40;

function areas(data, colour) {
  const day = new Intl.DateTimeFormat(data.language, { timeZone: data.zone, day: "numeric", month: "short" });
  const series = data.series.filter((area) => area.isShown);
  return {
    chart: { type: "area", stacked: true },
    series: series.map((area) => ({ name: area.name, data: area.points.map((point) => [point.at, point.value]) })),
    colors: series.map((area) => colour(area.colour)),
    dataLabels: { enabled: false },
    fill: { type: "solid", opacity: 0.75 },
    stroke: { width: 1, curve: "straight", colors: [colour("--surface")] },
    grid: { borderColor: colour("--line"), padding: { left: 4, right: 8, top: -12, bottom: -4 } },
    xaxis: {
      type: "datetime",
      labels: { style: quiet(colour), formatter: (_, at) => (at === undefined ? "" : day.format(at)) },
      axisBorder: { show: false },
      axisTicks: { show: false },
      tooltip: { enabled: false },
    },
    yaxis: { min: 0, tickAmount: 3, labels: { style: quiet(colour), formatter: (value) => brief.format(value) } },
    tooltip: {
      shared: true,
      intersect: false,
      x: { formatter: (at) => day.format(at) },
      y: { formatter: (value, at) => data.texts[at.seriesIndex]?.[at.dataPointIndex] ?? brief.format(value) },
    },
  };
}

function bars(data, colour) {
  return {
    chart: { type: "rangeBar" },
    series: [{ data: data.bars.map((bar) => ({ x: bar.name, y: [Math.min(bar.from, bar.to), Math.max(bar.from, bar.to)], fillColor: colour(bar.colour) })) }],
    plotOptions: { bar: { horizontal: false, columnWidth: "62%", borderRadius: 3, dataLabels: { position: "top" } } },
    dataLabels: {
      enabled: true,
      offsetY: -18,
      style: { fontSize: "11px", fontFamily: "inherit", fontWeight: 600, colors: [colour("--ink")] },
      formatter: (_, at) => data.bars[at.dataPointIndex].text,
    },
    grid: { borderColor: colour("--line"), padding: { left: 4, right: 8, top: 0, bottom: -4 } },
    xaxis: { type: "category", labels: { style: quiet(colour), rotate: 0, trim: true, hideOverlappingLabels: false }, axisBorder: { show: false }, axisTicks: { show: false }, crosshairs: { show: false } },
    yaxis: { crosshairs: { show: false }, tickAmount: 3, labels: { style: quiet(colour), formatter: (value) => brief.format(value) } },
    tooltip: { enabled: false },
  };
}

export const KINDS = { time, heat, areas, bars };
