// The browser's half of the board: which rows are in sight, what is dragged where, arrow keys, and where the focus was.

// Rows kept ready beyond what is in sight, and how near the edge of them somebody may scroll before more are asked for.
const READY = 8;
const NEAR = 3;

let board;
let page;
let watch;
let asked = new Map();
let frame = 0;
let dragged = null;
let focused = null;
let wanted = null;

const cardOf = element => element instanceof Element ? element.closest("[data-deal]") : null;
const columnOf = element => element instanceof Element ? element.closest("[data-stage]") : null;
const listOf = column => column.querySelector("[data-rows]");
const linkOf = card => card.querySelector("a");
const tell = (method, ...values) => page?.invokeMethodAsync(method, ...values).catch(() => { /* The circuit is gone; the frame says so. */ });

// Rows in sight

function measure() {
  frame = 0;
  for (const column of board.querySelectorAll("[data-stage]")) {
    const list = listOf(column);
    const view = list?.parentElement.getBoundingClientRect();
    if (view?.height > 0) {
      ask(column.dataset.stage, list, Math.max(0, view.top), Math.min(innerHeight, view.bottom));
    }
  }
}

function ask(stage, list, top, bottom) {
  const row = Number(board.dataset.row);
  const [total, first, drawn] = [list.dataset.rows, list.dataset.first, list.dataset.drawn].map(Number);
  const offset = list.getBoundingClientRect().top;
  const from = Math.max(0, Math.floor((top - offset) / row));
  const to = Math.min(total, Math.ceil((bottom - offset) / row));
  const missing = (from - NEAR < first && first > 0) || (to + NEAR > first + drawn && first + drawn < total);
  if (to <= from || !missing) {
    // Answered: a column drawn anew may ask for the same rows again.
    asked.delete(stage);
    return;
  }
  const start = Math.max(0, from - READY);
  const rows = to + READY - start;
  const key = `${start}+${rows} of ${total}`;
  if (asked.get(stage) !== key) {
    asked.set(stage, key);
    tell("ShowRows", stage, start, rows);
  }
}

function soon() {
  frame ||= requestAnimationFrame(measure);
}

// Drag and drop

function dragStarted(event) {
  dragged = cardOf(event.target);
  if (dragged) {
    event.dataTransfer.setData("text/plain", linkOf(dragged)?.textContent ?? "");
    event.dataTransfer.effectAllowed = "move";
    board.dataset.dragging = "";
  }
}

function draggedOver(event) {
  const column = dragged && columnOf(event.target);
  if (column) {
    event.preventDefault();
    event.dataTransfer.dropEffect = "move";
    mark(column.contains(dragged) ? null : column);
  }
}

function dropped(event) {
  const column = dragged && columnOf(event.target);
  if (column) {
    event.preventDefault();
    if (!column.contains(dragged)) {
      tell("Drop", dragged.dataset.deal, column.dataset.stage);
    }
  }
  dragEnded();
}

function dragEnded() {
  dragged = null;
  mark(null);
  delete board.dataset.dragging;
}

function mark(column) {
  for (const other of board.querySelectorAll("[data-over]")) {
    if (other !== column) {
      delete other.dataset.over;
    }
  }
  if (column) {
    column.dataset.over = "";
  }
}

// Keys: M offers the stages, arrows go from card to card

function keyed(event) {
  const card = cardOf(event.target);
  if (!card || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
    return;
  }
  const go = { ArrowDown: () => step(card, 1), ArrowUp: () => step(card, -1), ArrowRight: () => aside(card, 1), ArrowLeft: () => aside(card, -1) }[event.key];
  if (go) {
    event.preventDefault();
    go();
  } else if (event.key.toLowerCase() === "m") {
    event.preventDefault();
    tell("OfferMove", card.dataset.deal);
  }
}

function step(card, by) {
  const column = columnOf(card);
  const position = Number(card.getAttribute("aria-posinset")) + by;
  if (position < 1 || position > Number(card.getAttribute("aria-setsize"))) {
    return;
  }
  const next = column.querySelector(`[aria-posinset="${position}"]`);
  if (next) {
    linkOf(next).focus();
  } else {
    // Not drawn yet: scroll there and take it when it comes.
    wanted = { stage: column.dataset.stage, position };
    listOf(column).parentElement.scrollBy(0, by * Number(board.dataset.row));
    soon();
  }
}

function aside(card, by) {
  const columns = [...board.querySelectorAll("[data-stage]")];
  const height = card.getBoundingClientRect().top;
  for (let at = columns.indexOf(columnOf(card)) + by; columns[at]; at += by) {
    const near = [...columns[at].querySelectorAll("[data-deal]")]
      .sort((a, b) => Math.abs(a.getBoundingClientRect().top - height) - Math.abs(b.getBoundingClientRect().top - height))[0];
    if (near) {
      linkOf(near).focus();
      return;
    }
  }
}

// A list of buttons in a dialog answers to the arrow keys, too.
function chosen(event) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const choices = by && event.target instanceof Element ? event.target.closest("[data-choices]") : null;
  if (choices) {
    event.preventDefault();
    const all = [...choices.querySelectorAll("button:not(:disabled)")];
    all[(all.indexOf(document.activeElement) + by + all.length) % all.length]?.focus();
  }
}

// The focus stays with its card when cards move

function noted(event) {
  const card = board.contains(event.target) ? cardOf(event.target) : null;
  if (card) {
    focused = { deal: card.dataset.deal, onButton: event.target.matches("button") };
  } else if (!(event.target instanceof Element && event.target.closest("dialog"))) {
    focused = null;
  }
}

function pointed(event) {
  if (!cardOf(event.target) && !event.target.closest?.("dialog")) {
    focused = null;
  }
}

function restore() {
  if (wanted) {
    const next = board.querySelector(`[data-stage="${CSS.escape(wanted.stage)}"] [aria-posinset="${wanted.position}"]`);
    if (next) {
      wanted = null;
      linkOf(next).focus();
    }
  }
  if (focused && (document.activeElement === document.body || !document.activeElement)) {
    const card = board.querySelector(`[data-deal="${focused.deal}"]`);
    const target = card && (focused.onButton ? card.querySelector("button") : linkOf(card));
    target?.focus({ preventScroll: true });
  }
}

function changed() {
  restore();
  soon();
}

const listeners = [
  ["scroll", soon, true],
  ["focusin", noted],
  ["pointerdown", pointed, true],
  ["close", restore, true],
  ["keydown", chosen],
];

const boardListeners = { dragstart: dragStarted, dragover: draggedOver, drop: dropped, dragend: dragEnded, keydown: keyed };

export function init(element, reference) {
  [board, page] = [element, reference];
  if (!board?.isConnected) {
    return;
  }
  asked = new Map();
  listeners.forEach(([name, listener, capture]) => document.addEventListener(name, listener, capture));
  Object.entries(boardListeners).forEach(([name, listener]) => board.addEventListener(name, listener));
  addEventListener("resize", soon);
  watch = new MutationObserver(changed);
  watch.observe(board, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-rows", "data-first", "data-drawn", "hidden"] });
  measure();
  // From here on keys and drags are heard; tests wait for it, as nobody else needs to.
  board.dataset.ready = "";
}

export function dispose() {
  listeners.forEach(([name, listener, capture]) => document.removeEventListener(name, listener, capture));
  Object.entries(boardListeners).forEach(([name, listener]) => board?.removeEventListener(name, listener));
  removeEventListener("resize", soon);
  cancelAnimationFrame(frame);
  watch?.disconnect();
  frame = 0;
  page = dragged = focused = wanted = null;
}
