// Days as ISO strings, which sort as they fall; today is the given day, else the day on which the page is looked at.
const iso = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part, place) => String(part).padStart(place ? 2 : 4, "0")).join("-");
const printed = (day) => day.split("-").reverse().join("/");

// 8/11/2025 as an ISO string; null where there is no such day.
function dayIn(text) {
  const found = /^\s*(\d{1,2})\D(\d{1,2})\D(\d{4})\s*$/.exec(text);
  if (!found) return null;
  const [day, month, year] = found.slice(1).map(Number);
  const date = new Date(year, month - 1, day);
  return date.getMonth() === month - 1 && date.getDate() === day ? iso(date) : null;
}

const between = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 864e5);
const SOON = 7;

let today = data.today || iso(new Date());

// The day on which a task falls due: the printed one, or the next of a periodic duty.
const dayOf = (task) => !task.due ? null : task.due.on || task.due.coming.find((day) => day >= today) || null;

function stateOf(task) {
  const day = dayOf(task);
  if (day === null) return "undated";
  const left = between(today, day);
  return left < 0 ? "overdue" : left <= SOON ? "soon" : "later";
}

function toldLeft(day) {
  const left = between(today, day);
  return left < 0 ? word("overdue_by", { n: -left }) : left === 0 ? word("due_today") : word("in_days", { n: left });
}
