function make(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function filled(template, values) {
  return template.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

/** Draw the table anew; the cells are found by option, criterion and part. */
function build(sheet, { heads, rows, words }) {
  sheet.cells = new Map();
  sheet.rows = rows.map((row) => row.key);
  sheet.columns = heads.map((head) => head.key);
  const table = make("table", {}, make("caption", { class: "unseen" }, words.caption));
  table.append(make("thead", {}, headRow(heads, words)));
  const body = make("tbody");
  rows.forEach((row, at) => {
    const figures = make("tr", { class: "figures" }, make("th", { scope: "row" }, row.name));
    const ranges = make("tr", { class: "ranges" }, make("th", { scope: "row" }, words.lowHigh));
    heads.forEach((head, place) => {
      const names = { option: row.name, criterion: head.name, unit: head.unit };
      const spot = { option: row.key, criterion: head.key, row: at, column: place };
      const note = make("span", { class: "unseen", id: `sheet-note-${at}-${place}` });
      const figure = newCell(sheet, { ...spot, part: "value", note }, filled(words.figure, names));
      const range = newCell(sheet, { ...spot, part: "range", note }, filled(words.range, names));
      figure.box.append(note);
      figures.append(figure.box);
      ranges.append(range.box);
    });
    body.append(figures, ranges);
  });
  table.append(body);
  sheet.scroll.replaceChildren(table);
  sheet.scroll.setAttribute("aria-label", words.caption);
  sheet.toggle.textContent = words.showRanges;
  sheet.help.replaceChildren(make("summary", {}, words.keysHead), make("p", {}, words.keys));
}

function headRow(heads, words) {
  const row = make("tr", {}, make("th", { scope: "col" }, words.option));
  for (const head of heads) {
    const scale = filled(words.scale, { ends: head.scale });
    row.append(make("th", { scope: "col" }, make("b", {}, head.name),
      make("span", {}, head.unit), make("span", {}, scale)));
  }
  return row;
}

function newCell(sheet, spot, label) {
  const isFigure = spot.part === "value";
  const shared = { "aria-label": label, autocomplete: "off", spellcheck: "false" };
  const input = isFigure
    ? make("input", { ...shared, type: "text", class: "figure", enterkeyhint: "next" })
    : make("textarea", { ...shared, rows: "1", class: "range", tabindex: "-1" });
  const cell = { ...spot, input, box: make("td", {}, input), server: "", base: "" };
  input.ladderCell = cell;
  sheet.cells.set(nameOf(spot.option, spot.criterion, spot.part), cell);
  return cell;
}

/** Let every cell show what the server has, or what was typed since; leave the one in use. */
function fill(sheet, { rows }, isOther) {
  const typed = waiting();
  for (const row of rows) {
    row.cells.forEach(([figure, range, signs, meaning], place) => {
      const criterion = sheet.columns[place];
      for (const [part, text] of [["value", figure], ["range", range]]) {
        const cell = sheet.cells.get(nameOf(row.key, criterion, part));
        show(cell, typed.get(nameOf(row.key, criterion, part)) ?? text, isOther);
        mark(cell, signs, meaning);
      }
    });
  }
}

function isDirty(cell) {
  return cell.input.value !== cell.base;
}

function show(cell, text, isOther) {
  cell.server = text;
  const isInUse = cell.input === document.activeElement;
  if (isInUse && (isDirty(cell) || !isOther)) return;
  settle(cell);
}

/** Let a cell that nobody types in show what it holds. */
function settle(cell) {
  if (cell.input.value !== cell.server) cell.input.value = cell.server;
  cell.base = cell.server;
}

function mark(cell, signs, meaning) {
  if (cell.signs === signs && cell.meaning === meaning) return;
  cell.signs = signs;
  cell.meaning = meaning;
  const isFigure = cell.part === "value";
  cell.box.className = signs;
  const isWrong = signs.split(" ").includes(isFigure ? "wrong" : "wrong-range");
  cell.input.toggleAttribute("data-wrong", isWrong);
  cell.input.setAttribute("aria-invalid", String(isWrong));
  cell.input.placeholder = isFigure ? "?" : "–";
  cell.input.title = meaning;
  if (isFigure) cell.note.textContent = meaning;
  if (meaning) cell.input.setAttribute("aria-describedby", cell.note.id);
  else cell.input.removeAttribute("aria-describedby");
}
