// The table of tasks: who, what, by when; filtered by unit and deadline, sorted by either.
const DOUBTFUL = 0.7; // three in ten such tasks are none
const wanted = { unit: "", state: "", order: "due", down: false };
const fold = (name) => name.normalize("NFC").toLocaleLowerCase("vi");
const unitsOf = (task) => [...task.leads, ...task.supports];
const collator = new Intl.Collator("vi", { numeric: true });

function allTasks() {
  const shown = scope === "all" ? papers.map((_, place) => place) : [current];
  return shown.flatMap((paper) => papers[paper].tasks.map((task, place) => ({ ...task, paper, place })));
}

const ORDERS = {
  due: (one, other) => (dayOf(one) || "9999").localeCompare(dayOf(other) || "9999") || (other.due ? 1 : 0) - (one.due ? 1 : 0),
  unit: (one, other) => collator.compare(one.leads[0] || "\uffff", other.leads[0] || "\uffff"),
  order: () => 0,
};

function chosenTasks() {
  const sign = wanted.down ? -1 : 1;
  return allTasks()
    .filter((task) => !wanted.unit || unitsOf(task).some((name) => fold(name) === wanted.unit))
    .filter((task) => !wanted.state || stateOf(task) === wanted.state)
    .sort((one, other) => sign * ORDERS[wanted.order](one, other) || one.paper - other.paper || (wanted.order === "order" ? sign : 1) * (one.place - other.place));
}

function tasksTab(body) {
  const all = allTasks();
  if (!all.length) { body.append(make("p", { class: "empty" }, word("no_tasks"))); return; }
  const list = make("div", { id: "task-list" });
  const draw = () => { list.replaceChildren(...drawTasks()); countStates(all); };
  body.append(summary(all, draw), make("div", { id: "timeline" }), filters(all, draw), list);
  draw();
  drawTimeline(id("timeline"), all);
}

// How many are late, near, later, without a day; each number is also the filter.
function summary(all, draw) {
  const box = (state) => make("button", {
    class: `count ${state || "all"}`, type: "button", "data-state": state, "aria-pressed": String(wanted.state === state),
    onclick: () => { wanted.state = wanted.state === state ? "" : state; draw(); },
  }, make("b"), make("span", {}, state ? word(state) : word("count_tasks")));
  return make("div", { class: "counts", role: "group", "aria-label": word("due") }, ["", "overdue", "soon", "later", "undated"].map(box));
}

function countStates(all) {
  for (const box of document.querySelectorAll(".count")) {
    const { state } = box.dataset;
    const count = state ? all.filter((task) => stateOf(task) === state).length : all.length;
    box.firstChild.textContent = count;
    box.disabled = state !== "" && !count;
    box.setAttribute("aria-pressed", String(wanted.state === state));
  }
}

function filters(all, draw) {
  const names = new Map();
  for (const name of all.flatMap(unitsOf)) if (!names.has(fold(name))) names.set(fold(name), name);
  if (!names.has(wanted.unit)) wanted.unit = "";
  const options = [...names].sort((one, other) => collator.compare(one[1], other[1]))
    .map(([key, name]) => make("option", { value: key, selected: key === wanted.unit }, name));
  const unit = make("select", { id: "unit", onchange: (event) => { wanted.unit = event.target.value; draw(); } },
    make("option", { value: "" }, word("every_unit")), options);
  // A browser's own field for days follows its own language; here every day is written as in Vietnam.
  const day = make("input", { id: "today", inputmode: "numeric", size: 10, value: printed(today), placeholder: "dd/mm/yyyy", onchange: (event) => {
    today = dayIn(event.target.value) || today;
    showTab("tasks");
    id("today").focus();
  } });
  return make("div", { class: "filters" },
    make("label", {}, make("span", {}, word("unit")), unit),
    make("label", {}, make("span", {}, word("today")), day));
}

function drawTasks() {
  const chosen = chosenTasks();
  if (!chosen.length) return [make("p", { class: "empty", role: "status" }, word("none_shown"))];
  const head = [["due", "due"], ["unit", "unit"], ["order", "what"]].map(([order, told]) => make("th", {
    scope: "col", class: told, "aria-sort": wanted.order === order ? (wanted.down ? "descending" : "ascending") : "none",
  }, make("button", { type: "button", "data-order": order, onclick: () => {
    wanted.down = wanted.order === order && !wanted.down;
    wanted.order = order;
    id("task-list").replaceChildren(...drawTasks());
    id("task-list").querySelector(`[data-order="${order}"]`).focus();
  } }, word(told))));
  const rows = make("tbody", {});
  const table = make("table", { class: "tasks" }, make("thead", {}, make("tr", {}, head)), rows);
  return [table, growing(rows, chosen, taskRow, (task) => task.paper === current && task.key === entryOf(chosenKey || ""))];
}

function taskRow(task) {
  const state = stateOf(task);
  const more = [
    task.path && [word("where"), task.path],
    task.due && [word("as_printed"), task.due.text],
    task.confidence !== null && [word("confidence"), percent(task.confidence)],
  ].filter(Boolean);
  return make("tr", { class: `entry ${state}`, "data-key": task.key, "data-paper": task.paper, "data-state": state },
    make("td", { class: "due" }, dueCell(task, state)),
    make("td", { class: "unit" },
      task.leads.length ? task.leads.map((name) => make("div", { class: "lead" }, name)) : make("div", { class: "nobody" }, word("nobody")),
      task.supports.length ? make("div", { class: "support" }, make("span", {}, word("support") + ": "), task.supports.join("; ")) : null),
    make("td", { class: "what" },
      make("a", { class: "go", href: `#${task.paper + 1}-${task.key}` }, task.text),
      scope === "all" ? make("div", { class: "of" }, papers[task.paper].title) : null,
      task.confidence !== null && task.confidence < DOUBTFUL ? make("span", { class: "badge doubt" }, word("doubtful")) : null,
      more.length ? facts(more) : null,
      reasons(task.why)));
}

function dueCell(task, state) {
  const { due } = task, day = dayOf(task);
  if (!due) return make("span", { class: "faint" }, word("no_deadline"));
  const badge = day && make("span", { class: `badge ${state}` }, toldLeft(day));
  if (due.recurs && !due.on) return [make("b", {}, day ? printed(day) : due.text), " ", make("span", { class: "badge recurs" }, word("recurring")), " ", badge];
  if (!day) return [make("span", {}, due.text), " ", make("span", { class: "badge undated" }, word("no_day"))];
  return [make("b", {}, printed(day) + (due.at ? ` ${due.at}` : "")), " ", badge];
}

const facts = (pairs) => make("dl", {}, pairs.map(([name, value]) => make("div", {}, make("dt", {}, name), make("dd", {}, value))));
