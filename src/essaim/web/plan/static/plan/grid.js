// A grid of sheets by keyboard: arrows, typing, pasting from a spreadsheet. Cells that changed wait
// here until the server has kept them: a cell to mend, or a lost network, loses nothing.
const PAGE = 10;

const table = document.getElementById("grid");
const told = document.getElementById("told");
const words = document.getElementById("words");
const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
const fields = [...table.querySelectorAll("thead th")].map((one) => one.dataset.field);
const names = [...table.querySelectorAll("thead th")].map((one) => one.textContent);
const body = table.tBodies[0];
const waiting = new Map(); // "row field" -> {row, field, value}
let blanks = 0;
let sending = false;
let soon = 0;

const rowOf = (cell) => cell.parentElement.dataset.row;
const fieldOf = (cell) => fields[cell.cellIndex];
const shown = () => [...body.rows].filter((row) => !row.hidden);

function focus(cell) {
  if (!cell) return;
  table.querySelector("td[tabindex='0']")?.setAttribute("tabindex", "-1");
  cell.tabIndex = 0;
  cell.focus();
}

function move(cell, down, right) {
  const rows = shown();
  const place = rows.indexOf(cell.parentElement);
  const row = rows[Math.max(0, Math.min(rows.length - 1, place + down))];
  const column = Math.max(0, Math.min(fields.length - 1, cell.cellIndex + right));
  focus(row.cells[column]);
}

// The last row is always a blank one: the next sheet.
function blank() {
  const last = body.rows[body.rows.length - 1];
  if (![...last.cells].some((cell) => cell.textContent.trim())) return last;
  const row = last.cloneNode(true);
  blanks += 1;
  row.dataset.row = `new:${blanks}`;
  for (const cell of row.cells) {
    cell.textContent = "";
    cell.tabIndex = -1;
    cell.removeAttribute("aria-invalid");
  }
  body.append(row);
  return row;
}

function set(cell, value) {
  if (cell.textContent === value) return;
  cell.textContent = value;
  cell.removeAttribute("aria-invalid");
  cell.removeAttribute("title");
  const change = { row: rowOf(cell), field: fieldOf(cell), value };
  waiting.set(`${change.row} ${change.field}`, change);
  blank();
  clearTimeout(soon);
  soon = setTimeout(send, 300);
}

async function send() {
  if (sending || !waiting.size) return;
  sending = true;
  const sent = [...waiting.values()];
  try {
    const answer = await fetch(location.href, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRFToken": token },
      body: JSON.stringify({ changes: sent }),
    });
    const said = await answer.json();
    told.className = answer.ok ? "muted" : "notice";
    if (answer.ok) {
      sent.forEach((one) => {
        const key = `${one.row} ${one.field}`;
        if (waiting.get(key) === one) waiting.delete(key);
      });
      said.rows.forEach(show);
      told.textContent = said.told;
    } else {
      told.textContent = said.error;
      (said.problems || []).forEach(mark);
    }
  } catch {
    told.textContent = table.dataset.lost;
  }
  sending = false;
}

function cellAt(row, field) {
  const line = [...body.rows].find((one) => one.dataset.row === row);
  return line?.cells[fields.indexOf(field)];
}

// What the server kept is shown as it reads it, but for a cell that changed again meanwhile.
function show(row) {
  const line = [...body.rows].find((one) => one.dataset.row === row.row);
  if (!line) return;
  for (const change of [...waiting.values()].filter((one) => one.row === row.row)) {
    waiting.delete(`${change.row} ${change.field}`);
    change.row = row.id;
    waiting.set(`${row.id} ${change.field}`, change);
  }
  line.dataset.row = row.id;
  fields.forEach((field, place) => {
    const cell = line.cells[place];
    if (!waiting.has(`${row.id} ${field}`) && !cell.querySelector("input")) {
      cell.textContent = row.cells[field];
    }
    cell.removeAttribute("aria-invalid");
  });
}

function mark(problem) {
  const cell = cellAt(problem.row, problem.field);
  if (!cell) return;
  cell.setAttribute("aria-invalid", "true");
  cell.title = problem.told;
  told.textContent += ` ${names[cell.cellIndex]}: ${problem.told}`;
}

function edit(cell, start) {
  const before = cell.textContent;
  const box = document.createElement("input");
  box.value = start ?? before;
  box.setAttribute("aria-label", names[cell.cellIndex]);
  const list = document.getElementById(`allowed-${fieldOf(cell)}`);
  if (list) box.setAttribute("list", list.id);
  cell.replaceChildren(box);
  box.focus();
  let over = false;
  const end = (value) => {
    if (over) return;
    over = true;
    cell.textContent = before;
    if (value !== null) set(cell, value);
  };
  box.addEventListener("blur", () => end(box.value));
  box.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") end(null);
    else if (event.key === "Enter" || event.key === "Tab") end(box.value);
    else return;
    event.preventDefault();
    if (event.key === "Escape") focus(cell);
    else if (event.key === "Enter") move(cell, event.shiftKey ? -1 : 1, 0);
    else move(cell, 0, event.shiftKey ? -1 : 1);
  });
}

// What a spreadsheet copies: tabs and line ends, a cell of several lines between quotes.
function pasted(text) {
  const rows = [[]];
  let value = "";
  let quoted = false;
  for (let place = 0; place < text.length; place += 1) {
    const sign = text[place];
    if (quoted) {
      if (sign === '"' && text[place + 1] === '"') { value += '"'; place += 1; }
      else if (sign === '"') quoted = false;
      else value += sign;
    } else if (sign === '"' && value === "") quoted = true;
    else if (sign === "\t") { rows.at(-1).push(value); value = ""; }
    else if (sign === "\n") { rows.at(-1).push(value); value = ""; rows.push([]); }
    else if (sign !== "\r") value += sign;
  }
  if (value || rows.at(-1).length) rows.at(-1).push(value);
  else rows.pop();
  return rows;
}

table.addEventListener("paste", (event) => {
  const cell = event.target.closest("td");
  if (!cell || event.target.matches("input")) return;
  event.preventDefault();
  let line = cell.parentElement;
  for (const row of pasted(event.clipboardData.getData("text/plain"))) {
    while (line?.hidden) line = line.nextElementSibling;
    line ??= blank();
    row.forEach((value, place) => {
      const into = line.cells[cell.cellIndex + place];
      if (into) set(into, value.replace(/\n/g, " ; ").trim());
    });
    line = line.nextElementSibling;
  }
  focus(cell);
});

table.addEventListener("copy", (event) => {
  const cell = event.target.closest("td");
  if (!cell || event.target.matches("input") || String(getSelection())) return;
  event.clipboardData.setData("text/plain", cell.textContent);
  event.preventDefault();
});

table.addEventListener("keydown", (event) => {
  const cell = event.target.closest("td");
  if (!cell || event.target.matches("input") || event.altKey) return;
  const steps = {
    ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1],
    PageDown: [PAGE, 0], PageUp: [-PAGE, 0],
    Home: [event.ctrlKey ? -1e6 : 0, -1e6], End: [event.ctrlKey ? 1e6 : 0, 1e6],
  };
  const step = steps[event.key];
  if (step) move(cell, ...step);
  else if (event.ctrlKey || event.metaKey) return;
  else if (event.key === "Enter" || event.key === "F2") edit(cell);
  else if (event.key === "Delete" || event.key === "Backspace") set(cell, "");
  else if (event.key.length === 1) edit(cell, event.key);
  else return;
  event.preventDefault();
});

table.addEventListener("click", (event) => {
  const cell = event.target.closest("td");
  if (cell && !event.target.matches("input")) focus(cell);
});
table.addEventListener("dblclick", (event) => {
  const cell = event.target.closest("td");
  if (cell && !event.target.matches("input")) edit(cell);
});

words.form.addEventListener("submit", (event) => event.preventDefault());
words.addEventListener("input", () => {
  const wanted = words.value.toLocaleLowerCase();
  for (const row of body.rows) {
    row.hidden = Boolean(wanted) && !row.textContent.toLocaleLowerCase().includes(wanted);
  }
});
addEventListener("online", send);
addEventListener("beforeunload", (event) => {
  if (waiting.size) event.preventDefault();
});

body.rows[0].cells[0].tabIndex = 0;
