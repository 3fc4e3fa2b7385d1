// The text of a paper with its marks; each mark leads to its entry and back.
const LONGEST_PIECE = 6000; // characters that are laid out together; what is out of sight waits
const sheets = new Map(); // paper -> { root, places: key -> elements }

function sheetOf(place) {
  if (!sheets.has(place)) sheets.set(place, printSheet(papers[place]));
  return sheets.get(place);
}

function printSheet(paper) {
  const root = make("div", { class: "sheets" });
  const places = new Map(), stops = new Set(), pages = [...paper.pictures];
  let sheet, piece, length = 0, start = 0;
  const nextPiece = () => { piece = sheet.appendChild(make("div", { class: "piece" })); length = 0; };
  const nextSheet = () => {
    sheet = make("div", { class: "paper", dir: "ltr", lang: "vi" });
    root.append(make("div", { class: "page" }, pages.length ? pictureOf(pages[0], paper.pictures.length - pages.length + 1) : null, sheet));
    nextPiece();
  };
  const put = (text, marks) => {
    if (!text) return;
    piece.append(runOf(paper, text, marks, places, stops));
    length += text.length;
  };
  nextSheet();
  for (const [end, ...marks] of paper.runs.length ? paper.runs : [[paper.text.length]]) {
    while (pages.length && start < end && pages[0].end <= end && pages[0].end < paper.text.length) {
      put(paper.text.slice(start, Math.max(start, pages[0].end)), marks);
      start = Math.max(start, pages.shift().end);
      nextSheet();
    }
    let text = paper.text.slice(start, end);
    // A piece ends with a line.
    for (let cut; length + text.length > LONGEST_PIECE && (cut = text.indexOf("\n", Math.max(0, LONGEST_PIECE - length))) >= 0;) {
      put(text.slice(0, cut + 1), marks);
      text = text.slice(cut + 1);
      nextPiece();
    }
    put(text, marks);
    start = end;
  }
  for (const one of root.querySelectorAll(".piece")) one.style.containIntrinsicSize = `auto ${Math.ceil(one.textContent.length / 60) * 28}px`;
  return { root, places };
}

const pictureOf = (page, number) => make("img", { src: page.url, width: page.width, height: page.height, alt: `${word("picture")} ${number}`, loading: "lazy" });

function pictureSwitch(paper) {
  if (!paper.pictures.length) return null;
  const shown = () => String(!document.body.classList.contains("no-pictures"));
  return make("button", { type: "button", id: "pictures", "aria-pressed": shown(), onclick: (event) => {
    document.body.classList.toggle("no-pictures");
    event.currentTarget.setAttribute("aria-pressed", shown());
  } }, word("pictures"));
}

function runOf(paper, text, marks, places, stops) {
  if (!marks.length) return write(document.createDocumentFragment(), text);
  const [first] = marks.map((mark) => paper.marks[mark]);
  const classes = new Set(marks.map((mark) => paper.marks[mark].kind));
  classes.delete(first.kind);
  const run = make("span", {
    class: ["mark", first.kind, ...[...classes].map((kind) => `in-${kind}`)].join(" "),
    "data-key": first.key,
    title: [...new Set(marks.map((mark) => paper.marks[mark]).filter((mark) => mark.kind !== "block").map((mark) => mark.told))].join("; ") || first.told,
  }, text);
  // One stop for the keyboard at each mark, however many runs it is cut into.
  if (first.kind !== "block" && text.trim() && !stops.has(first.key)) {
    stops.add(first.key);
    run.tabIndex = 0;
    run.setAttribute("role", "link");
  }
  for (const mark of marks) {
    const { key } = paper.marks[mark];
    if (!places.has(key)) places.set(key, []);
    places.get(key).push(run);
  }
  return run;
}

// A mark within a task belongs to the task's entry.
const entryOf = (key) => key.replace(/-(assignee-\d+|deadline)$/, "");

function legend(paper) {
  const used = new Set(paper.marks.map((mark) => mark.kind));
  used.delete("block");
  if (!used.size) return null;
  const boxes = Object.keys(kinds).filter((kind) => used.has(kind)).map((kind) => make("button", {
    class: `chip ${kind}`, type: "button", "aria-pressed": String(!document.body.classList.contains(`no-${kind}`)), "data-kind": kind,
    onclick: (event) => event.currentTarget.setAttribute("aria-pressed", String(!document.body.classList.toggle(`no-${kind}`))),
  }, kinds[kind]));
  return make("div", { class: "legend", role: "group", "aria-label": word("marks") }, boxes);
}
