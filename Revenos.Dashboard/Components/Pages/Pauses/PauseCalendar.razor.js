// Arrow keys go from deal to deal in the order of their days, up and down to the nearest deal of another week; Page Up and
// Page Down turn the month by the links that are there for everybody.
let table;

export function init(id) {
  table = document.getElementById(id);
  table?.addEventListener("keydown", move);
  // From here on the keys are heard.
  table?.setAttribute("data-keys", "");
}

export function dispose() {
  table?.removeEventListener("keydown", move);
  table = undefined;
}

function move(event) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }

  const turn = { PageUp: "prev", PageDown: "next" }[event.key];
  const target = turn ? table.parentElement.querySelector(`a[rel=${turn}]`) : next(event.target.closest("a"), event.key);
  if (!target) {
    return;
  }

  event.preventDefault();
  if (turn) {
    target.click();
  } else {
    target.focus();
  }
}

function next(from, key) {
  const links = [...table.querySelectorAll("tbody a")];
  const place = links.indexOf(from);
  if (place < 0) {
    return undefined;
  }

  switch (key) {
    case "ArrowLeft":
      return links[place - 1];
    case "ArrowRight":
      return links[place + 1];
    case "Home":
      return links[0];
    case "End":
      return links.at(-1);
    case "ArrowUp":
    case "ArrowDown":
      return nearest(links, from, key === "ArrowUp" ? -1 : 1);
    default:
      return undefined;
  }
}

function nearest(links, from, direction) {
  const row = (link) => link.closest("tr").rowIndex;
  const column = (link) => link.closest("td").cellIndex;
  const others = links.filter((link) => Math.sign(row(link) - row(from)) === direction);
  const distance = (link) => Math.abs(row(link) - row(from)) * 7 + Math.abs(column(link) - column(from));
  return others.sort((one, other) => distance(one) - distance(other))[0];
}
