// Search in the shown text; words without tone marks find words with them.
const hits = { ranges: [], at: -1 };
const folds = new Map();

function folded(place, exact) {
  const key = `${place}-${exact}`;
  if (!folds.has(key)) folds.set(key, foldNodes(sheetOf(place).root, exact));
  return folds.get(key);
}

const bare = (letter) => letter.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");

// The text as it is compared, and for each of its characters the node and place that it came from.
function foldNodes(root, exact) {
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [], starts = [], cache = new Map();
  let text = "", at = [];
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    nodes.push(node);
    starts.push(at.length);
    for (const found of node.data.matchAll(/\s+|\P{M}\p{M}*|\p{M}+/gu)) {
      const [letter] = found;
      if (!cache.has(letter)) {
        const low = /^\s/.test(letter) ? " " : letter.normalize("NFC").toLocaleLowerCase("vi");
        cache.set(letter, exact ? low : bare(low));
      }
      const told = cache.get(letter);
      text += told;
      for (let unit = 0; unit < told.length; unit += 1) at.push([found.index, found.index + letter.length]);
    }
  }
  return { text, at, nodes, starts };
}

function search(asked) {
  const low = asked.normalize("NFC").toLocaleLowerCase("vi").replace(/\s+/g, " ").trim();
  hits.ranges = [];
  hits.at = -1;
  if (low.length > 1) {
    const exact = bare(low) !== low;
    const { text, at, nodes, starts } = folded(current, exact);
    let node = 0;
    const nodeAt = (offset) => { while (node + 1 < nodes.length && starts[node + 1] <= offset) node += 1; return nodes[node]; };
    for (let found = text.indexOf(low); found >= 0 && hits.ranges.length < 5000; found = text.indexOf(low, found + low.length)) {
      const range = document.createRange();
      range.setStart(nodeAt(found), at[found][0]);
      range.setEnd(nodeAt(found + low.length - 1), at[found + low.length - 1][1]);
      hits.ranges.push(range);
    }
  }
  if (window.Highlight) CSS.highlights.set("found", new Highlight(...hits.ranges));
  tellHits(low.length > 1);
}

function tellHits(asked) {
  const count = hits.ranges.length;
  id("hits").textContent = !asked ? "" : hits.at < 0 ? word("hits", { n: count }) : word("hit_of", { i: hits.at + 1, n: count });
}

function nextHit(by) {
  if (!hits.ranges.length) return;
  hits.at = hits.at < 0 ? (by > 0 ? 0 : hits.ranges.length - 1) : (hits.at + by + hits.ranges.length) % hits.ranges.length;
  const range = hits.ranges[hits.at];
  if (window.Highlight) CSS.highlights.set("at", new Highlight(range));
  range.startContainer.parentElement.scrollIntoView({ block: "center" });
  tellHits(true);
}

function searchBox() {
  return make("label", { class: "search" }, make("span", { class: "hidden" }, word("search")),
    make("input", { id: "search", type: "search", placeholder: word("search"), autocomplete: "off", oninput: (event) => search(event.target.value) }),
    make("span", { id: "hits", role: "status" }));
}
