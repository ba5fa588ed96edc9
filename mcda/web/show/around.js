// What the page's own document needs and Streamlit does not give: its language, a way past the
// side bar, boxes that the keyboard can scroll, names that a screen reader can say.
const BOXES = '.scroll';
const NARROW = 768; // pixels of the window up to which the side bar lies over the page
const SMALL = 640; // pixels up to which charts are drawn for a small window

function name(box, words) {
  const own = box.querySelector("caption, [aria-label]");
  const said = own && (own.getAttribute("aria-label") || own.textContent).trim();
  return said && said.length < 120 ? `${said}. ${words}` : words;
}

function letScroll(words, sizes) {
  for (const box of document.querySelectorAll(BOXES)) {
    for (const one of [box, ...box.children]) sizes.watch(one);
    if (box.hasAttribute("role") && !box.dataset.scrolls) continue; // it has a name of its own
    const scrolls = box.scrollWidth > box.clientWidth + 1;
    if (scrolls && !box.dataset.scrolls) {
      box.dataset.scrolls = "yes";
      box.tabIndex = 0;
      box.setAttribute("role", "region");
      box.setAttribute("aria-label", name(box, words));
    } else if (!scrolls && box.dataset.scrolls) {
      delete box.dataset.scrolls;
      for (const one of ["tabindex", "role", "aria-label"]) box.removeAttribute(one);
    }
  }
}

// A box comes to scroll without any new part too: as it is unfolded, or as a typeface arrives.
function sizesSeen(look) {
  const known = new WeakSet();
  const seen = new ResizeObserver(look);
  const watch = (one) => {
    if (known.has(one)) return;
    known.add(one);
    seen.observe(one);
  };
  return { watch, end: () => seen.disconnect() };
}

// Streamlit says these in English whatever the page's language is.
const ITS_OWN = '[data-testid="stFileUploader"], [data-testid="InputInstructions"]';

function inOurWords(words) {
  for (const box of document.querySelectorAll(ITS_OWN)) {
    const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const found = texts.currentNode.nodeValue;
      const size = found.match(/^(\d+)MB per file(?: • (.+))?$/);
      const said = size ? words.size.replace("{size}", size[1]).replace("{kinds}", size[2] || "")
        : words[found];
      if (said && said !== found) texts.currentNode.nodeValue = said;
    }
  }
}

function wayPast(words) {
  let link = document.getElementById("ladder-skip");
  if (!link) {
    link = document.createElement("a");
    link.id = "ladder-skip";
    link.href = "#ladder-page";
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const page = document.querySelector('[data-testid="stMainBlockContainer"]');
      page.tabIndex = -1;
      page.focus();
      page.scrollIntoView();
    });
    document.body.prepend(link);
  }
  link.textContent = words;
}

function foldAfterChoice(event) {
  if (window.innerWidth >= NARROW || !event.target.closest(".st-key-pages button")) return;
  const fold = '[data-testid="stSidebarCollapseButton"] button';
  setTimeout(() => document.querySelector(fold)?.click(), 50);
}

let asked = null; // for which light a run was asked last: never twice for one

function askFor(dark, shown, ask) {
  if (dark === shown) asked = null;
  else if (asked !== dark) ask("turned", (asked = dark));
}

const isDark = () =>
  getComputedStyle(document.querySelector('[data-testid="stApp"]')).colorScheme === "dark";

export default function ({ data, setStateValue, setTriggerValue }) {
  const root = document.documentElement;
  root.lang = data.language;
  wayPast(data.past);
  let waiting = 0;
  let told = data.small;
  const look = () => {
    const small = window.innerWidth <= SMALL;
    if (small !== told) setStateValue("small", (told = small));
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => {
      letScroll(data.scrolls, sizes);
      if (data.words) inOurWords(data.words);
    });
  };
  const sizes = sizesSeen(look);
  const turned = () => {
    root.style.colorScheme = isDark() ? "dark" : "light";
    askFor(isDark(), data.dark, setTriggerValue);
  };
  const watch = new MutationObserver(look);
  const app = document.querySelector('[data-testid="stApp"]');
  watch.observe(document.body, { childList: true, subtree: true });
  const theme = new MutationObserver(turned);
  theme.observe(app, { attributes: true, attributeFilter: ["class", "style"] });
  window.addEventListener("resize", look);
  document.addEventListener("click", foldAfterChoice, true);
  turned();
  look();
  return () => {
    watch.disconnect();
    theme.disconnect();
    sizes.end();
    window.removeEventListener("resize", look);
    document.removeEventListener("click", foldAfterChoice, true);
  };
}
