/** Lines of cells from tab-separated text as Excel gives it; quotes hold line breaks. */
function linesOf(text) {
  const lines = [[""]];
  let isQuoted = false;
  const clean = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let at = 0; at < clean.length; at += 1) {
    const line = lines[lines.length - 1];
    const sign = clean[at];
    if (isQuoted && sign === '"' && clean[at + 1] === '"') {
      line[line.length - 1] += '"';
      at += 1;
    } else if (sign === '"' && (isQuoted || line[line.length - 1] === "")) isQuoted = !isQuoted;
    else if (!isQuoted && sign === "\t") line.push("");
    else if (!isQuoted && sign === "\n") lines.push([""]);
    else line[line.length - 1] += sign === "\n" ? " " : sign;
  }
  return lines.map((line) => line.map((cell) => cell.trim()));
}

function onCopy(sheet, event) {
  const cell = event.target.ladderCell;
  if (!cell) return;
  const { selectionStart, selectionEnd, value } = cell.input;
  if (!sheet.block && selectionStart !== selectionEnd) return;
  const lines = chosen(sheet, cell);
  const text = lines.map((line) => line.map((one) => one.input.value).join("\t")).join("\n");
  event.clipboardData.setData("text/plain", sheet.block ? text : value);
  event.preventDefault();
  const { words } = sheet.table;
  if (sheet.block) tell(sheet, filled(words.copied, { count: lines.flat().length }));
  if (event.type === "cut" && sheet.block) clearBlock(sheet);
}

function clearBlock(sheet) {
  enterAll(sheet, chosen(sheet).flat().map((cell) => [cell, ""]));
}

function onPaste(sheet, event) {
  const cell = event.target.ladderCell;
  const text = event.clipboardData?.getData("text/plain");
  if (!cell || !text) return;
  const lines = linesOf(text);
  const block = chosen(sheet, cell);
  const isOne = lines.length === 1 && lines[0].length === 1;
  if (isOne && block.flat().length === 1) {
    event.preventDefault();
    const { selectionStart, selectionEnd } = cell.input;
    cell.input.setRangeText(lines[0][0], selectionStart, selectionEnd, "end");
    return;
  }
  event.preventDefault();
  if (isOne) {
    enterAll(sheet, block.flat().map((one) => [one, lines[0][0]]));
    return;
  }
  const first = block[0][0];
  const found = lines.flatMap((line, down) => line.map((typed, right) =>
    [cellAt(sheet, first.part, first.row + down, first.column + right), typed]));
  const inside = found.filter(([one]) => one);
  const left = found.length - inside.length;
  enterAll(sheet, inside);
  const { words } = sheet.table;
  tell(sheet, left ? filled(words.beyond, { left, all: found.length })
    : filled(words.pasted, { count: inside.length }));
}

/** Enter the text of many cells as one act. */
function enterAll(sheet, pairs) {
  for (const [cell, text] of pairs) {
    cell.input.value = text;
    note(sheet, cell);
  }
  deliver();
}

function tell(sheet, text) {
  sheet.notice.textContent = text;
}
