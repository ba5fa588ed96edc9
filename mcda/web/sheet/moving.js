function cellAt(sheet, part, row, column) {
  return sheet.cells.get(nameOf(sheet.rows[row], sheet.columns[column], part));
}

/** The cell so many lines down in the table as it is seen. */
function below(sheet, cell, down) {
  if (!sheet.hasRanges) return cellAt(sheet, "value", cell.row + down, cell.column);
  const line = 2 * cell.row + (cell.part === "range" ? 1 : 0) + down;
  return cellAt(sheet, line % 2 ? "range" : "value", Math.floor(line / 2), cell.column);
}

function goTo(cell) {
  if (!cell) return;
  cell.input.focus();
  cell.input.select();
}

/** Which way a key moves from a cell, if it does: lines down, columns right, in the same part. */
function wayOf(event, { value, selectionStart, selectionEnd }) {
  if (event.key === "Enter") return [event.shiftKey ? -1 : 1, 0, true];
  if (event.key === "ArrowDown") return [1, 0, false];
  if (event.key === "ArrowUp") return [-1, 0, false];
  if (event.key === "ArrowRight" && selectionEnd === value.length) return [0, 1, true];
  if (event.key === "ArrowLeft" && selectionStart === 0) return [0, -1, true];
  return null;
}

function onKey(sheet, event) {
  const cell = event.target.ladderCell;
  if (!cell || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === "Escape") return takeBack(sheet, cell, event);
  if (event.key === "Tab" && cell.part === "range") return tabInRanges(sheet, cell, event);
  if (["Delete", "Backspace"].includes(event.key) && sheet.block) {
    event.preventDefault();
    return clearBlock(sheet);
  }
  const way = wayOf(event, cell.input);
  if (!way) return undefined;
  if (event.shiftKey && event.key !== "Enter") return extend(sheet, cell, way, event);
  event.preventDefault();
  const [down, right, inPart] = way;
  const next = inPart ? cellAt(sheet, cell.part, cell.row + down, cell.column + right)
    : below(sheet, cell, down);
  unchoose(sheet);
  if (next) goTo(next);
  else commit(sheet, cell);
  return undefined;
}

function takeBack(sheet, cell, event) {
  if (!isDirty(cell) && !sheet.block) return;
  event.preventDefault();
  event.stopPropagation();
  unchoose(sheet);
  cell.input.value = cell.base;
  cell.input.select();
}

/** Tab goes along a line of ranges, which are no stops on the way through the figures. */
function tabInRanges(sheet, cell, event) {
  const next = cellAt(sheet, "range", cell.row, cell.column + (event.shiftKey ? -1 : 1));
  if (!next) return;
  event.preventDefault();
  goTo(next);
}

/** Make the block of cells one larger or smaller; text within a cell is selected as ever. */
function extend(sheet, cell, [down, right], event) {
  const { value, selectionStart, selectionEnd } = cell.input;
  const isAll = selectionStart === 0 && selectionEnd === value.length;
  if (right && !sheet.block && !isAll && selectionStart !== selectionEnd) return;
  const from = sheet.block ? sheet.block.head : [cell.row, cell.column];
  const head = [from[0] + down, from[1] + right];
  event.preventDefault();
  if (cellAt(sheet, cell.part, ...head)) choose(sheet, cell, head);
}

function choose(sheet, cell, head) {
  commit(sheet, cell);
  sheet.block = { part: cell.part, anchor: [cell.row, cell.column], head };
  paint(sheet);
  cellAt(sheet, cell.part, ...head).box.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function unchoose(sheet) {
  if (!sheet.block) return;
  sheet.block = null;
  paint(sheet);
}

/** The cells of the block, line by line; of one cell where none is chosen. */
function chosen(sheet, cell) {
  const { part, anchor, head } = sheet.block ||
    { part: cell.part, anchor: [cell.row, cell.column], head: [cell.row, cell.column] };
  const [top, bottom] = [anchor[0], head[0]].sort((one, other) => one - other);
  const [left, right] = [anchor[1], head[1]].sort((one, other) => one - other);
  const lines = [];
  for (let row = top; row <= bottom; row += 1) {
    const line = [];
    for (let column = left; column <= right; column += 1) {
      line.push(cellAt(sheet, part, row, column));
    }
    lines.push(line);
  }
  return lines;
}

function paint(sheet) {
  for (const one of sheet.scroll.querySelectorAll("td[data-chosen]")) {
    one.removeAttribute("data-chosen");
  }
  if (!sheet.block) return;
  for (const cell of chosen(sheet).flat()) cell.box.setAttribute("data-chosen", "");
}

function onPress(sheet, event) {
  const cell = event.target.ladderCell;
  const now = document.activeElement?.ladderCell;
  if (cell && event.shiftKey && now && now !== cell && now.part === cell.part) {
    event.preventDefault();
    choose(sheet, now, [cell.row, cell.column]);
  } else unchoose(sheet);
}
