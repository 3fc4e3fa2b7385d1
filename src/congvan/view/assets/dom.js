// The page's data, and elements made of it. Words of a paper become text nodes, never markup.
const id = (name) => document.getElementById(name);
const data = JSON.parse(id("data").textContent);
const { papers, kinds } = data;

// What has no picture of its own, or turns the letters around it, is shown by its code point.
const UNSEEN = /([\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\ufffe\uffff\u{e0000}-\u{e007f}]|\r(?!\n))/u;
const UNSEEN_ALL = new RegExp(UNSEEN.source, "gu");

const SPOKEN = new Set(["title", "aria-label", "alt"]);

const word = (key, values = {}) => data.words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);

function write(node, text) {
  if (!UNSEEN.test(text)) { node.append(text); return node; }
  let end = 0;
  for (const found of text.matchAll(UNSEEN_ALL)) {
    node.append(text.slice(end, found.index));
    const odd = document.createElement("bdi");
    odd.className = "unseen";
    odd.dataset.code = "U+" + found[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
    odd.append(found[0]);
    node.append(odd);
    end = found.index + found[0].length;
  }
  node.append(text.slice(end));
  return node;
}

// make("button", { class: "tab", onclick: go }, "words", child)
function make(tag, given = {}, ...children) {
  const made = tag.includes(":")
    ? document.createElementNS("http://www.w3.org/2000/svg", tag.slice(4))
    : document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : SPOKEN.has(name) ? value.replace(UNSEEN_ALL, "\ufffd") : value);
  }
  for (const child of children.flat()) {
    if (child === null || child === undefined || child === false) continue;
    if (typeof child === "string") write(made, child); else made.append(child);
  }
  return made;
}

const icon = (path) => make("svg:svg", { viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true" }, make("svg:path", { d: path }));
const percent = (share) => `${(100 * share).toLocaleString(data.lang, { maximumFractionDigits: 1 })} %`;
