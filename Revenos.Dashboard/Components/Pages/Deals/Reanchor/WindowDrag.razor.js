// Counts the days that a bar is dragged by and tells the page, one message at a time: the page answers with the new drawing.

let owner = null;
let drag = null;

export function init(reference) {
  owner = reference;
  addEventListener("pointerdown", begin);
  addEventListener("keydown", step);
  // From here on a hand is felt; tests wait for it, as nobody else needs to.
  document.documentElement.toggleAttribute("data-drag", true);
}

export function dispose() {
  removeEventListener("pointerdown", begin);
  removeEventListener("keydown", step);
  document.documentElement.toggleAttribute("data-drag", false);
  end();
  owner = null;
}

function begin(event) {
  const part = event.target.closest?.("[data-part]");
  if (!part || event.button !== 0 || drag) {
    return;
  }

  event.preventDefault();
  part.closest(".bar").focus();
  const drawing = part.closest("[data-days]");
  drag = {
    pointer: event.pointerId,
    milestone: drawing.dataset.milestone,
    part: part.dataset.part,
    from: event.clientX,
    day: drawing.getBoundingClientRect().width / Number(drawing.dataset.days),
    wanted: 0,
    told: 0,
    isOver: false,
    isBusy: false,
  };
  addEventListener("pointermove", move);
  addEventListener("pointerup", letGo);
  addEventListener("pointercancel", giveUp);
}

function move(event) {
  if (event.pointerId === drag?.pointer) {
    drag.wanted = Math.round((event.clientX - drag.from) / drag.day);
    tell(drag);
  }
}

function letGo(event) {
  if (event.pointerId === drag?.pointer) {
    finish();
  }
}

function giveUp(event) {
  if (event.pointerId === drag?.pointer) {
    drag.wanted = 0;
    finish();
  }
}

function finish() {
  const over = drag;
  end();
  over.isOver = true;
  if (over.wanted !== 0 || over.told !== 0) {
    tell(over);
  }
}

function end() {
  drag = null;
  removeEventListener("pointermove", move);
  removeEventListener("pointerup", letGo);
  removeEventListener("pointercancel", giveUp);
}

async function tell(hand) {
  if (hand.isBusy) {
    return;
  }

  hand.isBusy = true;
  let isTold = false;
  while (owner && (hand.told !== hand.wanted || (hand.isOver && !isTold))) {
    hand.told = hand.wanted;
    isTold = hand.isOver;
    await owner.invokeMethodAsync("MoveAsync", hand.milestone, hand.part, hand.told, isTold);
  }

  hand.isBusy = false;
}

function step(event) {
  if (event.key === "Escape" && drag) {
    drag.wanted = 0;
    finish();
    return;
  }

  const days = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 7, PageDown: -7 }[event.key];
  const bar = event.target.closest?.(".bar[role=slider]");
  if (!days || !bar || drag) {
    return;
  }

  event.preventDefault();
  const { milestone } = bar.closest("[data-milestone]").dataset;
  owner?.invokeMethodAsync("MoveAsync", milestone, event.shiftKey ? "Due" : "Whole", days, true);
}
