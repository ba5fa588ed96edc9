const RANGES = "ladder-ranges";
const PATIENCE = 400; // ms in a cell before the form behind a figure follows

function create(parent) {
  const scroll = make("div", { class: "scroll", role: "region" });
  const toggle = make("button", { type: "button", role: "switch", class: "toggle" });
  const notice = make("p", { class: "told", role: "status" });
  const help = make("details", { class: "keys" });
  const bar = make("div", { class: "bar" }, toggle, help);
  const root = make("div", { class: "ladder-sheet" }, bar, scroll, notice);
  const sheet = { root, scroll, toggle, notice, help, block: null, drawn: "", generation: null };
  const listen = (name, work) => root.addEventListener(name, (event) => work(sheet, event));
  listen("keydown", onKey);
  listen("mousedown", onPress);
  listen("focusin", onFocus);
  listen("focusout", onBlur);
  listen("input", () => unchoose(sheet));
  listen("copy", onCopy);
  listen("cut", onCopy);
  listen("paste", onPaste);
  toggle.addEventListener("click", () => {
    remember(sheet.hasRanges ? "no" : "yes");
    unfold(sheet);
  });
  sheet.hide = () => commitAll(sheet);
  parent.append(root);
  return sheet;
}

function remember(wish) {
  try {
    localStorage.setItem(RANGES, wish);
  } catch {
    // A browser that keeps nothing shows the ranges whenever there are any.
  }
}

/** Show the lines of ranges or fold them away: as was wished, or else where there are any. */
function unfold(sheet) {
  let wish = null;
  try {
    wish = localStorage.getItem(RANGES);
  } catch {
    wish = null;
  }
  const hasAny = sheet.table.rows.some((row) => row.cells.some(([, range]) => range));
  sheet.hasRanges = wish ? wish === "yes" : hasAny || sheet.hasRanges === true;
  sheet.toggle.setAttribute("aria-checked", String(sheet.hasRanges));
  sheet.root.classList.toggle("folded", !sheet.hasRanges);
}

/** Note in the journal what a cell now holds. */
function note(sheet, cell) {
  if (!isDirty(cell)) return false;
  record(sheet.shown, cell.option, cell.criterion, cell.part, cell.input.value);
  cell.base = cell.input.value;
  cell.server = cell.input.value;
  return true;
}

function commit(sheet, cell) {
  if (note(sheet, cell)) deliverSoon();
}

function commitAll(sheet) {
  const isNew = [...sheet.cells.values()].filter((cell) => note(sheet, cell)).length > 0;
  if (isNew || timer) deliver();
}

function onFocus(sheet, { target }) {
  const cell = target.ladderCell;
  if (!cell) return;
  if (lookAt(cell.option, cell.criterion)) deliverIn(PATIENCE);
}

/** Note what was typed; one who leaves the table has all of it sent at once. */
function onBlur(sheet, { target, relatedTarget }) {
  const cell = target.ladderCell;
  if (!cell) return;
  const isNew = note(sheet, cell);
  if (!isNew) settle(cell);
  if (sheet.root.contains(relatedTarget)) {
    if (isNew) deliverSoon();
  } else if (isNew || journal.edits.length) deliver();
  else clearTimeout(timer);
}

function update(sheet, { table, case: shown, generation }) {
  const kind = JSON.stringify([table.heads, table.rows.map(({ key, name }) => [key, name]),
    table.words]);
  const isOther = sheet.generation !== generation;
  sheet.table = table;
  if (kind !== sheet.drawn) {
    rebuild(sheet, table);
    sheet.drawn = kind;
  }
  sheet.shown = shown;
  sheet.generation = generation;
  fill(sheet, table, isOther);
  unfold(sheet);
}

/** Draw the table anew and go on where one was; what was being typed is noted before. */
function rebuild(sheet, table) {
  const now = document.activeElement?.ladderCell;
  const isInside = now && sheet.root.contains(now.input);
  if (isInside) commit(sheet, now);
  sheet.block = null;
  build(sheet, table);
  const again = isInside && sheet.cells.get(nameOf(now.option, now.criterion, now.part));
  if (again) goTo(again);
}

/** End where the table is gone; a call that a later one overtook ends too, and changes nothing. */
function leave(sheet, sender) {
  if (sheet.root.isConnected) return;
  for (const cell of sheet.cells.values()) note(sheet, cell);
  window.removeEventListener("pagehide", sheet.hide);
  document.removeEventListener("visibilitychange", sheet.hide);
  if (send === sender) send = null;
}

export default function (component) {
  const { data, parentElement, setStateValue } = component;
  if (!data) return undefined;
  send = setStateValue;
  acknowledge(data.entered);
  if (data.table) {
    const sheet = parentElement.ladderSheet || create(parentElement);
    parentElement.ladderSheet = sheet;
    window.addEventListener("pagehide", sheet.hide);
    document.addEventListener("visibilitychange", sheet.hide);
    update(sheet, data);
    greet(data.session);
    return () => leave(sheet, setStateValue);
  }
  greet(data.session);
  return undefined;
}
