// What is shown, and what follows from a choice.
let current = 0; // the paper in the text
let scope = papers.length > 1 ? "all" : "one"; // whose tasks
let chosenKey = null;
let tabShown = "tasks";

const tabs = () => [
  ...(papers.length > 1 ? ["papers"] : []), "tasks", "reading", "references", ...(data.simple ? [] : ["findings"]), "unread",
];

function showTab(tab) {
  tabShown = tab;
  const bar = make("div", { class: "tabs", role: "tablist" }, tabs().map((name) => make("button", {
    type: "button", role: "tab", id: `tab-${name}`, tabindex: name === tab ? 0 : -1, "aria-selected": String(name === tab), "aria-controls": "tab-body", onclick: () => showTab(name),
  }, word(name === "tasks" ? "tasks_short" : name), countOf(name))));
  const body = make("div", { id: "tab-body", role: "tabpanel", class: `body-${tab}`, "aria-labelledby": `tab-${tab}` });
  const onTabs = document.activeElement.getAttribute("role") === "tab";
  id("board").replaceChildren(head(tab), bar, body);
  const own = id(`tab-${tab}`);
  bar.scrollLeft = own.offsetLeft - bar.offsetLeft - 40;
  if (onTabs) own.focus();
  if (tab === "tasks") tasksTab(body); else if (tab === "papers") papersTab(body); else listTab(body, tab);
  markChosen();
}

function countOf(tab) {
  const paper = papers[current];
  const count = {
    papers: papers.length,
    tasks: allTasks().length,
    references: paper.nodes.length,
    findings: paper.findings,
  }[tab];
  if (tab === "unread") return paper.unread ? make("small", {}, percent(paper.unread)) : null;
  return count === undefined ? null : make("small", {}, String(count));
}

// Tasks and list are those of all papers, the other tabs those of the paper in the text.
function head(tab) {
  const paper = papers[current], several = scope === "all" && (tab === "tasks" || tab === "papers");
  const choice = papers.length > 1 && make("select", { id: "scope", "aria-label": word("papers"), onchange: (event) => {
    if (event.target.value === "all") { scope = "all"; showTab("tasks"); } else location.hash = event.target.value;
  } }, make("option", { value: "all", selected: scope === "all" }, word("all_papers")),
  papers.map((one, place) => make("option", { value: place + 1, selected: scope !== "all" && place === current }, one.title)));
  return make("div", { class: "head" }, choice || null,
    several ? make("h1", {}, word(tab === "tasks" ? "tasks" : "title")) : [
      make("p", { class: "title" }, make("b", {}, paper.title), paper.facts.length ? " · " + paper.facts.join(" · ") : ""),
      make("h1", {}, paper.subject || paper.title)]);
}

function showPaper(place) {
  current = place;
  const paper = papers[place];
  document.body.classList.toggle("pictured", paper.pictures.length > 0);
  id("sheet").replaceChildren(...[
    make("div", { class: "sheet-head" }, make("div", { class: "line" }, make("p", { class: "title" }, make("b", {}, paper.title), paper.name ? ` · ${paper.name}` : ""), pictureSwitch(paper)), legend(paper)),
    paper.made ? make("p", { class: "note" }, word("made")) : null,
    sheetOf(place).root,
  ].filter(Boolean));
  // What a website put before the paper is scrolled past.
  id("sheet").scrollTop = 0;
  requestAnimationFrame(() => {
    const first = sheetOf(place).root.querySelector(".mark.field");
    const before = first ? first.getBoundingClientRect().top - id("sheet").getBoundingClientRect().top : 0;
    if (before > innerHeight / 2 && !chosenKey && !hits.asked) id("sheet").scrollTop = before - 40;
  });
  if (hits.asked) paintHits();
}

// One value, in the text and in its list.
function select(place, key, { scroll = false, tab = true } = {}) {
  if (place !== current) showPaper(place);
  chosenKey = key;
  if (tab) {
    const found = entryOf(key);
    const home = key.startsWith("task-") ? "tasks" : (papers[place].groups.find((group) => group.entries.some((entry) => entry.key === found)) || {}).tab;
    if (key.startsWith("task-")) { if (!document.querySelector(`#board .entry[data-key="${found}"][data-paper="${place}"]`)) { wanted.unit = wanted.state = ""; if (scope !== "all") scope = "one"; showTab("tasks"); } }
    else if (home) { if (scope === "all") scope = "one"; if (tabShown !== home || !document.querySelector(`#board .entry[data-key="${found}"]`)) showTab(home); }
  }
  markChosen();
  const entry = document.querySelector("#board .entry.at");
  if (entry && tab) entry.scrollIntoView({ block: "nearest" });
  const run = (sheetOf(place).places.get(key) || [])[0];
  if (scroll && run) run.scrollIntoView({ block: "center" });
}

function markChosen() {
  for (const one of document.querySelectorAll(".at")) one.classList.remove("at");
  if (!chosenKey) return;
  const entry = document.querySelector(`#board .entry[data-key="${entryOf(chosenKey)}"][data-paper="${current}"]`);
  if (entry) entry.classList.add("at");
  for (const run of sheetOf(current).places.get(chosenKey) || []) run.classList.add("at");
}

function choose(key) {
  chosenKey = key;
  markChosen();
}

// #2-task-3 is the third task of the second paper.
function follow() {
  const found = /^#(\d+)(?:-([a-z]+-[\da-z-]+))?$/.exec(location.hash);
  const place = found ? Number(found[1]) - 1 : -1;
  if (!papers[place]) return;
  if (!found[2]) { scope = "one"; chosenKey = null; showPaper(place); showTab(tabShown === "papers" ? "tasks" : tabShown); return; }
  select(place, found[2], { scroll: true });
}

// On a telephone the list is out of sight while one reads.
function backButton() {
  const back = make("button", { type: "button", id: "back", hidden: true, onclick: () => {
    (document.querySelector("#board .entry.at") || id("board")).scrollIntoView({ block: "center" });
  } }, "↑ ", word("back"));
  new IntersectionObserver(([seen]) => { back.hidden = seen.isIntersecting; }).observe(id("board"));
  return back;
}

function onClick(event) {
  const go = event.target.closest("a.go");
  if (go) {
    event.preventDefault();
    if (go.hash !== location.hash) history.pushState(null, "", go.hash);
    follow();
    return;
  }
  const mark = event.target.closest("#sheet .mark");
  if (mark && mark.dataset.key && !String(getSelection())) {
    select(current, mark.dataset.key);
    history.replaceState(null, "", `#${current + 1}-${mark.dataset.key}`);
    return;
  }
  const row = event.target.closest("#board .entry");
  if (row && !event.target.closest("a, button, summary, .why") && !String(getSelection())) {
    const link = row.querySelector("a.go");
    if (link) link.click();
  }
}

id("bar").append(
  make("span", { class: "brand" }, "công văn"), searchBox(),
  make("button", { type: "button", id: "theme", title: word("theme"), "aria-label": word("theme"), onclick: turnTheme }, icon("M12 3a9 9 0 1 0 9 9c-5 2-11-3-9-9z")),
  make("button", { type: "button", title: word("print"), "aria-label": word("print"), onclick: () => print() }, icon("M7 9V3h10v6M7 18H4v-8h16v8h-3M7 14h10v7H7z")),
  make("button", { type: "button", title: word("help"), "aria-label": word("help"), onclick: () => id("help").showModal() }, icon("M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2m0 4v.1")),
);
document.body.append(helpBox(), backButton());
addEventListener("hashchange", follow);
// Paper has no button to ask for the rest.
addEventListener("beforeprint", () => { for (const more of document.querySelectorAll(".more")) while (!more.hidden) more.click(); });
addEventListener("resize", () => { if (id("timeline")) drawTimeline(id("timeline"), allTasks()); });
if (!papers.length) {
  id("board").append(make("p", { class: "empty" }, word("none")));
} else {
  addEventListener("keydown", onKey);
  addEventListener("click", onClick);
  showPaper(0);
  showTab("tasks");
  follow();
}
