// Search in all papers, the shown one first; words without tone marks find words with them.
const MOST_HITS = 5000;
const hits = { all: [], at: -1, asked: "" };
const folds = new Map();

const lower = (text) => text.normalize("NFC").toLocaleLowerCase("vi");
const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");

// A text as it is compared, and for each of its characters where the letter that it came from starts and ends.
function folded(place, exact) {
  const key = `${place}-${exact}`;
  if (!folds.has(key)) folds.set(key, foldText(papers[place].text, exact));
  return folds.get(key);
}

function foldText(text, exact) {
  const told = [], starts = [], ends = [], cache = new Map();
  for (const found of text.matchAll(/\s+|\P{M}\p{M}*|\p{M}+/gu)) {
    const [letter] = found;
    let made = cache.get(letter);
    if (made === undefined) {
      const low = /^\s/.test(letter) ? " " : lower(letter);
      made = exact ? low : bare(low);
      cache.set(letter, made);
    }
    told.push(made);
    for (let unit = 0; unit < made.length; unit += 1) {
      starts.push(found.index);
      ends.push(found.index + letter.length);
    }
  }
  return { text: told.join(""), starts, ends };
}

function search(asked) {
  const low = lower(asked).replace(/\s+/g, " ").trim();
  hits.asked = low.length > 1 ? low : "";
  hits.at = -1;
  hits.all = [];
  if (hits.asked) for (let step = 0; step < papers.length; step += 1) findIn((current + step) % papers.length, bare(low) !== low);
  paintHits();
}

function findIn(place, exact) {
  const { text, starts, ends } = folded(place, exact), { asked } = hits;
  for (let found = text.indexOf(asked); found >= 0 && hits.all.length < MOST_HITS; found = text.indexOf(asked, found + asked.length)) {
    hits.all.push({ paper: place, start: starts[found], end: ends[found + asked.length - 1] });
  }
}

// The hits of the shown paper in its text; the one that was gone to stands out.
function paintHits() {
  const own = hits.all.filter(({ paper }) => paper === current);
  const ranges = rangesOf(sheetOf(current).root, own);
  const at = hits.all[hits.at], range = ranges[own.indexOf(at)];
  if (window.Highlight) {
    CSS.highlights.set("found", new Highlight(...ranges));
    if (range) CSS.highlights.set("at", new Highlight(range)); else CSS.highlights.delete("at");
  }
  if (range && !window.Highlight) getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  if (range) range.startContainer.parentElement.scrollIntoView({ block: "center" });
  const n = hits.all.length;
  id("hits").textContent = !hits.asked ? "" : at ? word("hit_of", { i: hits.at + 1, n }) : word("hits", { n });
}

function rangesOf(root, places) {
  if (!places.length) return [];
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let node = walk.nextNode(), start = 0;
  const pass = (offset) => { while (start + node.length < offset) { start += node.length; node = walk.nextNode(); } };
  return places.map((found) => {
    const range = document.createRange();
    pass(found.start + 1);
    range.setStart(node, found.start - start);
    pass(found.end);
    range.setEnd(node, found.end - start);
    return range;
  });
}

function nextHit(by) {
  const n = hits.all.length;
  if (!n) return;
  hits.at = hits.at < 0 ? (by > 0 ? 0 : n - 1) : (hits.at + by + n) % n;
  const { paper } = hits.all[hits.at];
  if (paper !== current) { showPaper(paper); showTab(tabShown); } else paintHits();
}

function searchBox() {
  return make("label", { class: "search" }, make("span", { class: "hidden" }, word("search")),
    make("input", { id: "search", type: "search", placeholder: word("search"), autocomplete: "off", disabled: !papers.length, oninput: (event) => search(event.target.value) }),
    make("span", { id: "hits", role: "status" }));
}
