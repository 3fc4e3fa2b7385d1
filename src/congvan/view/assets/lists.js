// The other tabs: lists of entries under headings, and the list of papers.
const MOST_ENTRIES = 200;

function listTab(body, tab) {
  const paper = papers[current];
  if (tab === "unread") {
    body.append(make("p", { class: "share" }, make("b", {}, percent(paper.unread)), " ", paper.unread ? word("unread_share", { share: "" }).trim() : word("all_read")));
    if (paper.unread) body.append(make("meter", { min: 0, max: 1, value: paper.unread, "aria-label": word("unread") }));
  }
  if (tab === "references" && !data.simple) drawGraph(body);
  const groups = paper.groups.filter((group) => group.tab === tab);
  if (tab === "findings" && !groups.length) body.append(make("p", { class: "empty" }, word(paper.report ? "news_findings" : "no_findings")));
  else if (!groups.length && tab !== "unread") body.append(make("p", { class: "empty" }, word("none")));
  for (const group of groups) body.append(make("h2", {}, word(group.heading), " ", make("small", {}, String(group.entries.length))), ...entriesOf(group.entries));
}

function entriesOf(entries) {
  const list = make("ul", { class: "entries" });
  return [list, growing(list, entries, entryItem, (entry) => entry.key === entryOf(chosenKey || ""))];
}

// The first entries of a list, up to the chosen one, and a button that shows as many more.
function growing(holder, all, made, isChosen) {
  const more = make("button", { type: "button", class: "more", onclick: () => grow(holder.childElementCount + MOST_ENTRIES) });
  const grow = (most) => {
    holder.append(...all.slice(holder.childElementCount, most).map(made));
    const left = all.length - holder.childElementCount;
    more.hidden = left <= 0;
    more.textContent = word("more", { n: Math.min(left, MOST_ENTRIES) });
  };
  grow(Math.max(MOST_ENTRIES, all.findIndex(isChosen) + 1));
  return more;
}

function entryItem(entry) {
  const name = entry.placed ? make("a", { class: "go", href: `#${current + 1}-${entry.key}` }, entry.name) : make("span", {}, entry.name);
  const item = make("li", { class: "entry", "data-key": entry.key, "data-paper": current },
    make("div", { class: "name" }, name, entry.tag ? [" ", make("span", { class: `badge ${entry.tone || ""}` }, entry.tag)] : null),
    entry.text ? make("div", { class: "words" }, entry.text) : null,
    entry.facts && entry.facts.length ? facts(entry.facts) : null,
    reasons(entry.why));
  if (entry.depth) item.style.paddingInlineStart = `${1 + Math.min(entry.depth, 6)}rem`;
  return item;
}

// The rules that read a value, each with the weight that it added; what weighs most stands first.
function reasons(why) {
  if (!why || !why.length) return null;
  const most = Math.max(...why.map(({ weight }) => Math.abs(weight || 0)), 0.01);
  const rows = why.map(({ rule, weight, basis }) => make("li", {},
    weight === null ? null : make("span", { class: "weight" }, weight.toLocaleString(data.lang, { signDisplay: "always", maximumFractionDigits: 2 })),
    weight === null ? null : make("meter", { class: weight < 0 ? "against" : "for", min: 0, max: most, value: Math.abs(weight), "aria-hidden": "true" }),
    make("code", {}, rule), basis ? make("span", { class: "basis" }, basis) : null));
  return make("details", { class: "why" }, make("summary", {}, word("because")), make("ul", {}, rows));
}

function papersTab(body) {
  const rows = papers.map((paper, place) => {
    const late = paper.tasks.filter((task) => stateOf(task) === "overdue").length;
    return make("tr", { class: "entry", "data-paper": place, "aria-current": scope !== "all" && place === current ? "true" : null },
      make("td", { class: "what" }, make("a", { class: "go", href: `#${place + 1}` }, paper.title), make("div", { class: "words" }, paper.subject), make("div", { class: "of" }, paper.facts.join(" · "))),
      make("td", { class: "n", "data-label": word("tasks_short") }, String(paper.tasks.length), late ? [" ", make("span", { class: "badge overdue" }, `${late} ${word("overdue")}`)] : null),
      make("td", { class: "n", "data-label": word("findings_short") }, String(paper.findings)),
      make("td", { class: "n", "data-label": word("unread_short") }, percent(paper.unread)));
  });
  body.append(make("table", { class: "papers" },
    make("thead", {}, make("tr", {}, ["paper", "tasks_short", "findings_short", "unread_short"].map((told) => make("th", { scope: "col" }, word(told))))),
    make("tbody", {}, rows)));
}
