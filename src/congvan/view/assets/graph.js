// What the papers cite: a line from each paper to what it cites; on a narrow page one below the other.
const LINE = 46, BOX = 38, NARROW = 520, MOST_NODES = 40, LETTER = 7.6;
const ROLES = ["basis", "implements", "replies_to", "follows_up", "amends", "replaces", "repeals", "cites"];

function citations(shown) {
  const given = new Map(shown.map((place, row) => [papers[place].uri || `paper-${place}`, row]));
  const cited = new Map(), edges = [];
  for (const [row, place] of shown.entries()) {
    for (const node of papers[place].nodes) {
      const key = node.uri || node.name;
      if (!cited.has(key) && !given.has(key)) cited.set(key, { ...node, paper: place });
      edges.push({ from: row, to: key, tone: node.tone });
    }
  }
  // Next to the papers that cite them, so that few lines cross; then by role.
  const rows = new Map([...cited.keys()].map((key) => [key, []]));
  for (const { from, to } of edges) if (rows.has(to)) rows.get(to).push(from);
  const middle = (key) => rows.get(key).reduce((sum, row) => sum + row, 0) / rows.get(key).length;
  const nodes = [...cited].sort((one, other) => middle(one[0]) - middle(other[0]) || ROLES.indexOf(one[1].tone) - ROLES.indexOf(other[1].tone));
  return { shown, given, nodes, edges };
}

function drawGraph(body) {
  const found = citations(scope === "all" ? papers.map((_, place) => place) : [current]);
  if (!found.edges.length) return;
  const holder = make("div", { class: "graph" });
  const draw = (most) => {
    const left = found.nodes.length - most;
    holder.replaceChildren(graphOf({ ...found, nodes: found.nodes.slice(0, most) }, holder.clientWidth || 640));
    if (left > 0) holder.append(make("button", { type: "button", class: "more", onclick: (event) => { event.currentTarget.hidden = true; draw(found.nodes.length); } }, word("more", { n: left })));
  };
  body.append(make("h2", {}, word("graph")), make("p", { class: "hint" }, word("graph_hint")), holder);
  draw(MOST_NODES);
}

// Where the boxes stand: side by side where there is room, else the papers above what they cite.
function places({ shown, nodes }, width) {
  const narrow = width < NARROW;
  const above = narrow ? shown.length * LINE : 0;
  const height = narrow ? above + nodes.length * LINE : Math.max(nodes.length, shown.length) * LINE;
  const own = (row) => narrow ? (row + 0.5) * LINE : height * (row + 0.5) / shown.length;
  const rows = new Map(nodes.map(([key], row) => [key, above + (row + 0.5) * LINE]));
  const left = narrow ? width - 2 : Math.min(200, width * 0.32), right = narrow ? 34 : left + 90;
  return { narrow, height, own, rows, left, right };
}

function graphOf(found, width) {
  const { narrow, height, own, rows, left, right } = places(found, width);
  const path = (row, end) => {
    const y = own(row), trunk = 8 + 5 * Math.min(row, 4);
    if (narrow) return `M${trunk} ${y + BOX / 2} V${end} H${right}`;
    return `M${left} ${y} C${left + 50} ${y} ${right - 50} ${end} ${right} ${end}`;
  };
  const between = (row, other) => narrow ? `M${width - 8} ${own(row)} V${own(other)}` : `M${left} ${own(row)} C${left + 60} ${own(row)} ${left + 60} ${own(other)} ${left} ${own(other)}`;
  const lines = found.edges.filter(({ to }) => rows.has(to) || found.given.has(to)).map(({ from, to, tone }) => make("svg:path", {
    class: `edge ${tone}`, d: rows.has(to) ? path(from, rows.get(to)) : between(from, found.given.get(to)),
  }));
  const given = found.shown.map((place, row) => make("svg:g", { class: "node given" },
    make("svg:rect", { x: 1, y: own(row) - BOX / 2, width: left - 1, height: BOX, rx: 6 }),
    make("svg:text", { x: 12, y: own(row) + 4 }, short(papers[place].title, (left - 20) / LETTER)),
    make("svg:title", {}, papers[place].title)));
  return make("svg:svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "group", "aria-label": word("graph") },
    lines, given, found.nodes.map(([key, node]) => nodeOf(node, right, rows.get(key), width - right - 2)));
}

function nodeOf(node, x, y, width) {
  const go = () => select(node.paper, node.keys[0], { scroll: true });
  const told = [node.role, node.keys.length > 1 ? `×${node.keys.length}` : "", node.about].filter(Boolean).join(" · ");
  return make("svg:g", {
    class: `node ${node.tone}`, tabindex: 0, role: "link", "data-key": node.keys[0], onclick: go,
    onkeydown: (event) => { if (event.key === "Enter") go(); },
  },
  make("svg:rect", { x, y: y - BOX / 2, width, height: BOX, rx: 6 }),
  make("svg:text", { x: x + 12, y: y - 3 }, short(node.name, (width - 20) / LETTER)),
  make("svg:text", { class: "about", x: x + 12, y: y + 12 }, short(told, (width - 20) / 6)),
  make("svg:title", {}, [node.name, node.about].filter(Boolean).join("\n")));
}

function short(text, most) {
  return text.length > most ? text.slice(0, most - 1).trimEnd() + "…" : text;
}
