// What the papers cite: the papers on the left, what they cite on the right, a line for each.
const LINE = 46, MOST_NODES = 40;

function drawGraph(body) {
  const shown = scope === "all" ? papers.map((_, place) => place) : [current];
  const given = new Map(shown.map((place, row) => [papers[place].uri || `paper-${place}`, row]));
  const cited = new Map(), edges = [];
  for (const [row, place] of shown.entries()) {
    for (const node of papers[place].nodes) {
      const key = node.uri || node.name;
      if (!cited.has(key) && !given.has(key)) cited.set(key, { ...node, paper: place });
      edges.push({ from: row, to: key, tone: node.tone, role: node.role });
    }
  }
  if (!edges.length) return;
  const roles = ["basis", "implements", "replies_to", "follows_up", "amends", "replaces", "repeals", "cites"];
  const nodes = [...cited.entries()].sort((one, other) => roles.indexOf(one[1].tone) - roles.indexOf(other[1].tone));
  const holder = make("div", { class: "graph" });
  const draw = (most) => {
    const few = nodes.slice(0, most);
    holder.replaceChildren(graphOf(shown, given, few, edges));
    if (few.length < nodes.length) holder.append(make("button", { type: "button", class: "more", onclick: () => draw(nodes.length) }, word("more", { n: nodes.length - few.length })));
  };
  body.append(make("h2", {}, word("graph")), make("p", { class: "hint" }, word("graph_hint")), holder);
  draw(MOST_NODES);
}

function graphOf(shown, given, nodes, edges) {
  const width = 640, left = 170, right = 268, height = Math.max(nodes.length, shown.length) * LINE + 12;
  const rows = new Map(nodes.map(([key], row) => [key, LINE * (row + 0.5) + 6]));
  const own = (row) => height * (row + 0.5) / shown.length;
  const lines = edges.map(({ from, to, tone }) => {
    const y = own(from);
    if (given.has(to)) {
      const end = own(given.get(to));
      return make("svg:path", { class: `edge ${tone}`, d: `M${left} ${y} C${left + 60} ${y} ${left + 60} ${end} ${left} ${end}` });
    }
    if (!rows.has(to)) return null;
    const end = rows.get(to);
    return make("svg:path", { class: `edge ${tone}`, d: `M${left} ${y} C${left + 50} ${y} ${right - 50} ${end} ${right} ${end}` });
  });
  const papersShown = shown.map((place, row) => make("svg:g", { class: "node given" },
    make("svg:rect", { x: 2, y: own(row) - 20, width: left - 2, height: 40, rx: 6 }),
    make("svg:text", { x: 12, y: own(row) + 4 }, short(papers[place].title, 22)), make("svg:title", {}, papers[place].title)));
  const citedShown = nodes.map(([key, node]) => {
    const go = () => select(node.paper, node.keys[0], { scroll: true });
    return make("svg:g", { class: `node ${node.tone}`, tabindex: 0, role: "link", "data-key": node.keys[0], onclick: go,
      onkeydown: (event) => { if (event.key === "Enter") go(); } },
      make("svg:rect", { x: right, y: rows.get(key) - 19, width: width - right - 2, height: 38, rx: 6 }),
      make("svg:text", { x: right + 12, y: rows.get(key) - 3 }, short(node.name, 36)),
      make("svg:text", { class: "about", x: right + 12, y: rows.get(key) + 12 }, short([node.role, node.keys.length > 1 ? `×${node.keys.length}` : "", node.about].filter(Boolean).join(" · "), 48)),
      make("svg:title", {}, [node.name, node.about].filter(Boolean).join("\n")));
  });
  return make("svg:svg", { viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": word("graph") }, lines.filter(Boolean), papersShown, citedShown);
}

const short = (text, most) => text.length > most ? text.slice(0, most - 1).trimEnd() + "…" : text;
