// The library draws cells for a pointer alone. Here each becomes a button that says its figure: one of them takes part in the order
// of the Tab key, the arrows go from one to the next, Enter and a click choose, and focus shows what pointing at it shows.
export function heatCells(element, page) {
  const tip = document.createElement("div");
  tip.className = "cell-tip";
  tip.hidden = true;
  let data = null;
  let place = { row: 0, column: 0 };

  let isFirst = true;

  const rectOf = (row, column) => element.querySelector(`.apexcharts-heatmap-rect[i="${row}"][j="${column}"]`);
  const placeOf = (target) => (target?.matches?.(".apexcharts-heatmap-rect") ? { row: Number(target.getAttribute("i")), column: Number(target.getAttribute("j")) } : null);

  function show(at, rect) {
    const row = data.rows[at.row];
    const cell = row?.cells[at.column];
    if (!cell) {
      return;
    }

    const title = document.createElement("b");
    title.textContent = `${row.name} · ${data.columns[at.column].name}`;
    const words = document.createElement("span");
    words.textContent = cell.label;
    tip.replaceChildren(title, words, ...trendOf(cell.trend, data.trendWord));
    tip.hidden = false;
    element.append(tip);
    const [box, frame] = [rect.getBoundingClientRect(), element.getBoundingClientRect()];
    const left = box.left - frame.left + box.width / 2 - tip.offsetWidth / 2;
    tip.style.insetInlineStart = `${Math.max(0, Math.min(left, frame.width - tip.offsetWidth))}px`;
    const below = box.bottom - frame.top + 6;
    tip.style.insetBlockStart = `${below + tip.offsetHeight > frame.height ? Math.max(0, box.top - frame.top - tip.offsetHeight - 6) : below}px`;
  }

  const hide = () => {
    tip.hidden = true;
  };
  const choose = (at) => page?.invokeMethodAsync("Choose", at.row, at.column);
  const onOver = (event) => {
    const at = placeOf(event.target);
    if (at) {
      show(at, event.target);
    } else {
      hide();
    }
  };
  const onFocus = (event) => {
    const at = placeOf(event.target);
    if (at) {
      place = at;
      show(at, event.target);
    }
  };
  const onClick = (event) => {
    const at = placeOf(event.target);
    if (at) {
      move(at);
      choose(at);
    }
  };
  const onKey = (event) => {
    const at = placeOf(event.target);
    if (!at || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }

    const [rows, columns] = [data.rows.length, data.columns.length];
    const next = {
      ArrowUp: () => ({ ...at, row: Math.max(0, at.row - 1) }),
      ArrowDown: () => ({ ...at, row: Math.min(rows - 1, at.row + 1) }),
      ArrowLeft: () => ({ ...at, column: Math.max(0, at.column - 1) }),
      ArrowRight: () => ({ ...at, column: Math.min(columns - 1, at.column + 1) }),
      Home: () => ({ ...at, column: 0 }),
      End: () => ({ ...at, column: columns - 1 }),
    }[event.key]?.();
    if (next) {
      event.preventDefault();
      move(next);
      rectOf(next.row, next.column)?.focus();
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      choose(at);
    } else if (event.key === "Escape") {
      hide();
    }
  };

  function move(to) {
    rectOf(place.row, place.column)?.setAttribute("tabindex", "-1");
    place = to;
    rectOf(place.row, place.column)?.setAttribute("tabindex", "0");
  }

  const listeners = { mouseover: onOver, mouseleave: hide, focusin: onFocus, focusout: hide, click: onClick, keydown: onKey };
  for (const [name, listener] of Object.entries(listeners)) {
    element.addEventListener(name, listener);
  }

  return {
    // Trends are not drawn in the map: it stays as it is when they arrive.
    drawing: (of) => JSON.stringify([of.columns, of.rows.map((row) => [row.name, row.note, row.cells.map((cell) => [cell.text, cell.note, cell.step])])]),
    dress(next, colour) {
      data = next;
      const had = element.contains(document.activeElement) && placeOf(document.activeElement);
      place = data.rows[place.row]?.cells[place.column] ? place : { row: 0, column: 0 };
      element.querySelector(".apexcharts-chosen")?.remove();
      for (const rect of element.querySelectorAll(".apexcharts-heatmap-rect")) {
        const at = placeOf(rect);
        const row = data.rows[at.row];
        const cell = row?.cells[at.column];
        if (!cell) {
          continue;
        }

        const isChosen = data.chosen?.row === at.row && data.chosen?.column === at.column;
        centre(rect);
        rect.setAttribute("role", "button");
        rect.setAttribute("aria-label", `${row.name}, ${data.columns[at.column].name}: ${cell.label}`);
        rect.setAttribute("aria-pressed", `${isChosen}`);
        rect.setAttribute("tabindex", at.row === place.row && at.column === place.column ? "0" : "-1");
        if (isChosen) {
          ring(rect, colour("--brand"));
        }
      }

      nameLines(element, data, colour);
      if (isFirst && data.endsNow) {
        // Where there is room for a few weeks only, they are the last ones.
        element.parentElement.scrollLeft = element.parentElement.scrollWidth;
      }

      isFirst = false;
      for (const words of element.querySelectorAll("svg text")) {
        words.setAttribute("aria-hidden", "true");
      }

      if (had) {
        rectOf(had.row, had.column)?.focus();
      }
    },
    dispose() {
      for (const [name, listener] of Object.entries(listeners)) {
        element.removeEventListener(name, listener);
      }

      tip.remove();
    },
  };
}

// The library centres one line; here there may be two.
function centre(rect) {
  const text = rect.nextElementSibling?.querySelector("text");
  if (!text) {
    return;
  }

  const middle = Number(rect.getAttribute("y")) + Number(rect.getAttribute("height")) / 2;
  const [, note] = text.querySelectorAll("tspan");
  text.setAttribute("y", `${middle + (note ? -1 : Number.parseFloat(text.getAttribute("font-size")) * 0.35)}`);
  if (note) {
    note.setAttribute("font-size", "11px");
    note.setAttribute("font-weight", "400");
    note.setAttribute("dy", "17");
  }
}

// Names of rows begin at the edge, and a name may have a line of its own beneath it; the library's labels know neither.
function nameLines(element, data, colour) {
  element.querySelector(".line-names")?.remove();
  const inner = element.querySelector(".apexcharts-inner");
  if (!inner) {
    return;
  }

  const group = document.createElementNS(inner.namespaceURI, "g");
  group.setAttribute("class", "line-names");
  group.setAttribute("aria-hidden", "true");
  inner.append(group);
  const room = inner.transform.baseVal.consolidate()?.matrix.e ?? 0;
  const [name, note] = [{ "font-size": "13px", "font-weight": "500", fill: colour("--ink") }, { "font-size": "11px", fill: colour("--ink-3") }];
  data.rows.forEach((row, index) => {
    const box = boxOf(element, index, 0);
    if (box) {
      const isTwo = row.note !== "" && box.height > 44;
      write(group, row.name, { ...name, x: 2 - room, y: box.middle + (isTwo ? -2 : 4) }, room - 10);
      if (isTwo) {
        write(group, row.note, { ...note, x: 2 - room, y: box.middle + 14 }, room - 10);
      }
    }
  });
  data.columns.forEach((column, index) => {
    const box = boxOf(element, 0, index);
    if (box) {
      const centred = { x: box.centre, "text-anchor": "middle" };
      const small = box.width < 60 ? { "font-size": box.width < 44 ? "10px" : "11px" } : {};
      write(group, column.name, { ...name, ...centred, ...small, "font-weight": "400", fill: colour("--ink-2"), y: column.note ? -22 : -12 }, box.width - 2);
      if (column.note) {
        write(group, column.note, { ...note, ...centred, y: -8 }, box.width - 4);
      }
    }
  });
}

function boxOf(element, row, column) {
  const rect = element.querySelector(`.apexcharts-heatmap-rect[i="${row}"][j="${column}"]`);
  if (!rect) {
    return null;
  }

  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(rect.getAttribute(name)));
  return { width, height, middle: y + height / 2, centre: x + width / 2 };
}

function write(group, words, attributes, room) {
  const text = document.createElementNS(group.namespaceURI, "text");
  for (const [name, value] of Object.entries(attributes)) {
    text.setAttribute(name, value);
  }

  group.append(text);
  text.textContent = words;
  for (let length = words.length - 1; length > 2 && text.getComputedTextLength() > room; length--) {
    text.textContent = `${words.slice(0, length).trimEnd()}…`;
  }
}

function ring(rect, colour) {
  const mark = rect.cloneNode(false);
  for (const name of ["role", "tabindex", "aria-label", "aria-pressed", "i", "j", "id"]) {
    mark.removeAttribute(name);
  }

  mark.setAttribute("class", "apexcharts-chosen");
  mark.setAttribute("fill", "none");
  mark.setAttribute("stroke", colour);
  mark.setAttribute("stroke-width", "2.5");
  mark.setAttribute("pointer-events", "none");
  rect.closest(".apexcharts-heatmap")?.append(mark);
}

function trendOf(trend, word) {
  const known = trend.filter((value) => value !== null);
  if (known.length < 2) {
    return [];
  }

  const [width, height, most] = [176, 34, Math.max(...known, 1e-9)];
  const line = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  line.setAttribute("viewBox", `0 0 ${width} ${height}`);
  line.setAttribute("width", width);
  line.setAttribute("height", height);
  line.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(line.namespaceURI, "path");
  const at = (value, index) => `${((index / (trend.length - 1)) * (width - 4) + 2).toFixed(1)} ${(height - 3 - (value / most) * (height - 6)).toFixed(1)}`;
  path.setAttribute("d", trend.reduce((drawn, value, index) => (value === null ? drawn : `${drawn}${drawn === "" || trend[index - 1] === null ? "M" : "L"}${at(value, index)}`), ""));
  line.append(path);
  const small = document.createElement("small");
  small.textContent = word;
  return [line, small];
}
