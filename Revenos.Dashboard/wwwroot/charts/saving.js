import { colours } from "./colours.js";

const MARGIN = 16;
const TITLE = 40;

// A drawing that stands alone: its colours are in it already, its ground and its type are put in.
export async function save(element, format, name, label) {
  const shown = element.querySelector("svg.apexcharts-svg");
  const drawing = shown.cloneNode(true);
  const [width, height] = [shown.clientWidth || element.clientWidth, shown.clientHeight || element.clientHeight];
  drawing.querySelectorAll("foreignObject, .apexcharts-chosen, .apexcharts-xcrosshairs, .apexcharts-ycrosshairs").forEach((part) => part.remove());
  for (const part of drawing.querySelectorAll("*")) {
    for (const name of part.getAttributeNames()) {
      // What the page needs of it, and what the library names with a colon that no other program knows.
      if (["tabindex", "role"].includes(name) || name.startsWith("aria-") || /^(?!xlink:|xml:|xmlns:).*:/.test(name)) {
        part.removeAttribute(name);
      }
    }
  }

  drawing.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  // Room round it, and its title above.
  const [whole, tall] = [width + 2 * MARGIN, height + TITLE + MARGIN];
  drawing.setAttribute("viewBox", `${-MARGIN} ${-TITLE} ${whole} ${tall}`);
  drawing.setAttribute("width", whole);
  drawing.setAttribute("height", tall);
  drawing.setAttribute("font-family", getComputedStyle(element).fontFamily);
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  ground.setAttribute("x", -MARGIN);
  ground.setAttribute("y", -TITLE);
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", colours(element)("--surface"));
  const title = document.createElementNS("http://www.w3.org/2000/svg", "text");
  title.setAttribute("y", 22 - TITLE);
  title.setAttribute("font-size", "13px");
  title.setAttribute("font-weight", "600");
  title.setAttribute("fill", colours(element)("--ink"));
  title.textContent = label;
  drawing.prepend(ground, title);
  const text = new XMLSerializer().serializeToString(drawing);
  const blob = format === "svg" ? new Blob([text], { type: "image/svg+xml" }) : await picture(text, whole, tall);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${name}.${format}`;
  link.click();
  // The browser has taken hold of it by the next turn.
  setTimeout(() => URL.revokeObjectURL(link.href));
}

async function picture(text, width, height) {
  const image = new Image();
  // A data: address, for the page's policy knows no other for pictures that are made here.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * 2, height * 2];
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
