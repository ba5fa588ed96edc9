// The journal of what was typed. It is shared by all places that send it and outlives a reload:
// an edit is forgotten only when the server has acknowledged it.
const STORE = "ladder-journal";
const GAP = 150; // ms between two messages while one types
const journal = restored() || { id: randomName(), last: 0, looks: 0, cases: [], edits: [] };
let send = null;
let greeted = ""; // the session that was last heard of
let look = null; // [number, option, criterion]
let sentAt = 0;
let timer = 0;
const SOON = 2000; // ms until what was not acknowledged is sent again, doubled each time
const LATE = 30000;
let watch = 0;
let pause = SOON;
let isUrgent = false; // an edit waits, not only a look

function randomName() {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (one) => one.toString(36)).join("");
}

function restored() {
  try {
    const found = JSON.parse(sessionStorage.getItem(STORE));
    const lists = [found.cases, found.edits].every(Array.isArray);
    return lists && found.id && found.last >= 0 && found.looks >= 0 ? found : null;
  } catch {
    return null;
  }
}

function store() {
  try {
    sessionStorage.setItem(STORE, JSON.stringify(journal));
  } catch {
    // A browser that keeps nothing still sends what was typed.
  }
}

/** Note an edit of a case; it is sent until it is acknowledged. */
function record(shown, option, criterion, part, text) {
  if (!journal.cases.includes(shown)) journal.cases.push(shown);
  journal.last += 1;
  const place = journal.cases.indexOf(shown);
  journal.edits.push([journal.last, place, option, criterion, part, text]);
  store();
}

/** Forget what the server has entered and kept. */
function acknowledge(entered) {
  const last = entered[journal.id] || 0;
  if (!journal.edits.some(([number]) => number <= last)) return;
  journal.edits = journal.edits.filter(([number]) => number > last);
  if (!journal.edits.length) journal.cases = [];
  store();
  pause = SOON;
  keepWatch();
}

/** The texts that the server has not acknowledged, by cell. */
function waiting() {
  const found = new Map();
  for (const [, , option, criterion, part, text] of journal.edits) {
    found.set(nameOf(option, criterion, part), text);
  }
  return found;
}

function nameOf(option, criterion, part) {
  return JSON.stringify([option, criterion, part]);
}

/** Note the cell that the reader is in. */
function lookAt(option, criterion) {
  if (look && look[1] === option && look[2] === criterion) return false;
  journal.looks += 1;
  look = [journal.looks, option, criterion];
  return true;
}

function deliver() {
  clearTimeout(timer);
  timer = 0;
  isUrgent = false;
  keepWatch();
  if (!send) return;
  sentAt = Date.now();
  const { id, cases, edits } = journal;
  send("sent", { session: greeted, journal: id, cases: [...cases], edits: [...edits], focus: look });
}

/** Send again what waits after a lost connection, but never into a run that may be taking it. */
function keepWatch() {
  clearTimeout(watch);
  watch = journal.edits.length ? setTimeout(sendAgain, pause) : 0;
}

function sendAgain() {
  const app = document.querySelector("[data-test-connection-state]")?.dataset;
  const isFree = !app ||
    (app.testConnectionState === "CONNECTED" && app.testScriptState === "notRunning");
  if (!isFree) {
    keepWatch();
    return;
  }
  pause = Math.min(2 * pause, LATE);
  deliver();
}

/** Send soon, so that one who types fast sends few messages, each with all that waits. */
function deliverSoon() {
  isUrgent = true;
  deliverIn(0);
}

/** Send in so many ms, or sooner where an edit waits. */
function deliverIn(patience) {
  clearTimeout(timer);
  timer = setTimeout(deliver, Math.max(isUrgent ? 0 : patience, sentAt + GAP - Date.now()));
}

/** Hear of the session that is there; a new one is sent all that no other has acknowledged. */
function greet(session) {
  if (session === greeted) return;
  greeted = session;
  if (journal.edits.length) deliverSoon();
}
