// The keyboard, and the box that tells of it.
const KEYS = [["/", "key_search"], ["j  k", "key_next"], ["Enter", "key_open"], ["1 … 6", "key_tabs"], ["n  p", "key_papers"], ["t", "key_theme"], ["Esc", "key_escape"]];

function helpBox() {
  return make("dialog", { id: "help", "aria-label": word("help") },
    make("h2", {}, word("help")),
    make("dl", {}, KEYS.map(([key, told]) => make("div", {}, make("dt", {}, make("kbd", {}, key)), make("dd", {}, word(told))))),
    make("button", { type: "button", onclick: () => id("help").close() }, word("close")));
}

function step(by) {
  const entries = [...document.querySelectorAll("#board .entry")].filter((entry) => entry.querySelector("a.go"));
  if (!entries.length) return;
  const at = entries.findIndex((entry) => entry.contains(document.activeElement));
  const next = entries[Math.min(Math.max((at < 0 ? entries.findIndex((entry) => entry.classList.contains("at")) : at) + by, 0), entries.length - 1)];
  next.querySelector("a.go").focus();
  next.scrollIntoView({ block: "nearest" });
}

function turn(by) {
  const next = current + by;
  if (next >= 0 && next < papers.length) location.hash = String(next + 1);
}

function turnTheme() {
  const dark = document.documentElement.dataset.theme
    ? document.documentElement.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "light" : "dark";
}

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || id("help").open) return;
  if (event.target.id === "search") {
    if (event.key === "Escape") { event.target.value = ""; search(""); event.target.blur(); }
    if (event.key === "Enter") nextHit(event.shiftKey ? -1 : 1);
    return;
  }
  if (event.target.closest("select, input")) return;
  if (event.key === "Enter" && event.target.matches(".mark")) { event.target.click(); return; }
  const side = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (side && event.target.matches("[role=tab]")) { showTab(tabs().at((tabs().indexOf(tabShown) + side) % tabs().length)); return; }
  const tab = tabs()[Number(event.key) - 1];
  const act = tab ? () => showTab(tab) : {
    "/": () => id("search").focus(), j: () => step(1), k: () => step(-1), n: () => turn(1), p: () => turn(-1),
    t: turnTheme, "?": () => id("help").showModal(), Escape: () => choose(null),
  }[event.key];
  if (act) { event.preventDefault(); act(); }
}
