// The keys that undo and redo.
const begun = new WeakMap(); // what an input held when it was entered or last sent

const editable = (one) =>
  one instanceof HTMLTextAreaElement || (one instanceof HTMLInputElement && "selectionStart" in one);

function entered(event) {
  const one = event.composedPath()[0];
  if (editable(one)) begun.set(one, one.value);
}

function press(key) {
  const button = document.querySelector(`.st-key-${key} button:not([disabled])`);
  if (button) button.click();
}

function pressed(event) {
  const one = event.composedPath()[0];
  if (event.key === "Enter" && one instanceof HTMLInputElement) begun.set(one, one.value);
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
  const key = event.key.toLowerCase();
  if (key !== "z" && key !== "y") return;
  // What was typed and not sent yet is the browser's to take back.
  if (editable(one) && begun.has(one) && begun.get(one) !== one.value) return;
  if (document.querySelector('[role="dialog"]')) return;
  event.preventDefault();
  press(key === "y" || event.shiftKey ? "step_on" : "step_back");
}

export default function () {
  document.addEventListener("focusin", entered, true);
  document.addEventListener("keydown", pressed);
  return () => {
    document.removeEventListener("focusin", entered, true);
    document.removeEventListener("keydown", pressed);
  };
}
