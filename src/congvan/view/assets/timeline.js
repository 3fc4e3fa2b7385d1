// The days of all deadlines on one line, with today on it.
const FAR = 120; // days from the nearest deadline beyond which today stands at the edge

function drawTimeline(box, all) {
  const dated = all.map((task) => ({ task, day: dayOf(task) })).filter(({ day }) => day);
  if (!dated.length) { box.hidden = true; return; }
  const days = dated.map(({ day }) => day).sort();
  let [first, last] = [days[0], days.at(-1)];
  if (between(today, first) > 0 && between(today, first) <= FAR) first = today;
  if (between(last, today) > 0 && between(last, today) <= FAR) last = today;
  const width = Math.max(280, box.clientWidth || 600), edge = 26, base = 58, span = Math.max(1, between(first, last));
  const at = (day) => edge + (width - 2 * edge) * Math.min(1, Math.max(0, between(first, day) / span));
  const stacks = new Map();
  const dots = dated.sort((one, other) => one.day.localeCompare(other.day)).map(({ task, day }) => {
    const slot = Math.round(at(day) / 11), height = stacks.get(slot) || 0;
    stacks.set(slot, height + 1);
    return make("svg:circle", {
      class: `dot ${stateOf(task)}`, cx: at(day), cy: base - 9 - 10 * Math.min(height, 4), r: 4.5, "data-key": task.key,
      onclick: () => select(task.paper, task.key, { scroll: true }),
    }, make("svg:title", {}, `${printed(day)}: ${task.leads.join("; ") || word("nobody")}`));
  });
  const now = at(today), inside = today >= first && today <= last;
  box.replaceChildren(make("svg:svg", { viewBox: `0 0 ${width} 82`, width, height: 82, role: "img", "aria-label": word("timeline") },
    make("svg:line", { class: "axis", x1: edge / 2, x2: width - edge / 2, y1: base, y2: base }),
    ticks(first, last, at, width),
    make("svg:line", { class: "now", x1: now, x2: now, y1: 8, y2: base + 6 }),
    make("svg:text", { class: "now", x: now, y: 80, "text-anchor": now < 60 ? "start" : now > width - 60 ? "end" : "middle" },
      inside ? word("today_here") : `${today < first ? "◂ " : ""}${word("today_here")} ${printed(today)}${today > last ? " ▸" : ""}`),
    dots));
}

// The first of every so many months as leave room for their words.
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120], ROOM = 58;

function ticks(first, last, at, width) {
  const made = [];
  const [year, month] = first.split("-").map(Number);
  const wide = (at(last) - at(first)) / Math.max(1, between(first, last)) * 30.4;
  const step = STEPS.find((months) => months * wide >= ROOM) || STEPS.at(-1);
  const start = Math.floor((12 * year + month - 1) / step) * step;
  for (let months = start; ; months += step) {
    const day = iso(new Date(Math.floor(months / 12), months % 12, 1));
    if (day > last) return made;
    if (day < first) continue;
    made.push(make("svg:line", { class: "tick", x1: at(day), x2: at(day), y1: 54, y2: 62 }));
    if (at(day) < width - 20) made.push(make("svg:text", { class: "tick", x: at(day), y: 70, "text-anchor": "middle" }, day.slice(5, 7) + "/" + day.slice(0, 4)));
  }
}
