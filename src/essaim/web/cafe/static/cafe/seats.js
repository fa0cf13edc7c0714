// Moving somebody by hand: drag a name, or press it and then where it goes. The server says what it
// costs before anything is done; without this script the form below does the same.

const form = document.querySelector("form[data-move]");
const hint = document.querySelector("[data-hint]");
let held = null;

function ask(name, table) {
  const target = name || table;
  const round = target.closest("[data-round]").dataset.round;
  if (!held || held.round !== round || (name && name.dataset.guest === held.guest)) return drop();
  const there = target.closest("[data-table]").dataset.table;
  if (there === held.table) return drop();
  form.elements.guest.value = held.guest;
  form.elements.number.value = round;
  form.elements.table.value = there;
  form.elements.swap.value = name ? name.dataset.guest : "";
  form.submit();
}

function hold(name) {
  drop();
  held = {
    guest: name.dataset.guest,
    round: name.closest("[data-round]").dataset.round,
    table: name.closest("[data-table]").dataset.table,
    name,
  };
  name.classList.add("held");
  name.querySelector("button").setAttribute("aria-pressed", "true");
  name.closest("[data-round]").classList.add("choosing");
}

function drop() {
  if (!held) return;
  held.name.classList.remove("held");
  held.name.querySelector("button").setAttribute("aria-pressed", "false");
  held.name.closest("[data-round]").classList.remove("choosing");
  held = null;
}

for (const name of document.querySelectorAll("[data-guest]")) {
  const label = name.querySelector(".who-sits");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "seat";
  button.setAttribute("aria-pressed", "false");
  button.textContent = label.textContent;
  label.replaceWith(button);
  button.draggable = true;
  button.addEventListener("click", () => {
    if (held && held.name === name) drop();
    else if (held && held.round === name.closest("[data-round]").dataset.round && held.table !== name.closest("[data-table]").dataset.table) ask(name);
    else hold(name);
  });
  button.addEventListener("dragstart", (event) => {
    event.dataTransfer.setData("text/plain", name.dataset.guest);
    event.dataTransfer.effectAllowed = "move";
    hold(name);
  });
  button.addEventListener("dragend", drop);
  name.addEventListener("dragover", (event) => { if (held) event.preventDefault(); });
  name.addEventListener("drop", (event) => { event.preventDefault(); event.stopPropagation(); ask(name); });
}

for (const table of document.querySelectorAll("[data-table]")) {
  const here = document.createElement("button");
  here.type = "button";
  here.className = "button-text here";
  here.textContent = table.querySelector("h3").textContent;
  here.addEventListener("click", () => ask(null, table));
  table.append(here);
  table.addEventListener("dragover", (event) => { if (held) event.preventDefault(); });
  table.addEventListener("drop", (event) => { event.preventDefault(); ask(null, table); });
}

addEventListener("keydown", (event) => { if (event.key === "Escape") drop(); });
if (hint) hint.hidden = false;
const look = document.getElementById("look");
if (look) look.focus();
