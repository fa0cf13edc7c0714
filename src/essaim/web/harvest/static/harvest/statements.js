// Statements by keyboard: arrows, space, one letter. Letters act only inside the list, so that no
// reading aid is disturbed. Without this script every button posts its form and the page comes back.
const COLOURS = { kept: "badge-good", refused: "badge-bad", merged: "badge-warn", proposed: "badge-warn" };
const QUOTES = document.documentElement.lang === "fr" ? ["«\u00a0", "\u00a0»"] : ["“", "”"];

function begin(form) {
  const list = document.getElementById("list");
  const told = document.getElementById("told");
  const undo = document.getElementById("undo");
  const lines = new Map([...list.children].map((line) => [line.dataset.id, line]));
  const here = () => document.activeElement?.closest(".statement");
  const part = (line, name) => line.querySelector(`[data-part=${name}]`);

  function show(row) {
    const line = lines.get(row.id);
    if (!line) return;
    const state = part(line, "state");
    state.textContent = row.told;
    state.className = `badge ${COLOURS[row.state] || ""}`;
    part(line, "why").textContent = row.reason || (row.into && `→ ${row.into}`);
    part(line, "tags").replaceChildren(...row.tags.flatMap((word) => {
      const badge = document.createElement("span");
      badge.className = "badge";
      badge.textContent = word;
      return [badge, " "];
    }));
    if (row.namings) part(line, "namings").replaceChildren(...row.namings.flatMap(naming));
  }

  function naming(one) {
    const span = document.createElement("span");
    span.className = "naming";
    span.dataset.state = one.state;
    span.textContent = one.words ? `${one.name} ${QUOTES[0]}${one.words}${QUOTES[1]}` : one.name;
    if (one.state !== "found") {
      const badge = document.createElement("span");
      badge.className = `badge ${COLOURS[one.state] || "badge-good"}`;
      badge.textContent = one.told;
      span.append(" ", badge);
    }
    return [span, " "];
  }

  async function act(button, line) {
    const needs = button.dataset.needs && document.getElementById(button.dataset.needs);
    const data = new FormData(form, button);
    if (!data.getAll("note").length && line) data.append("note", line.dataset.id);
    if (needs && !needs.value.trim()) {
      needs.focus(); // typed first; Enter there goes on
      needs.dataset.back = line?.dataset.id || "";
      return;
    }
    try {
      const answer = await fetch(location.href, {
        method: "POST", body: data, headers: { Accept: "application/json" },
      });
      const said = await answer.json();
      if (!answer.ok) {
        told.textContent = said.error;
        return;
      }
      told.textContent = said.told;
      said.rows.forEach(show);
      undo.disabled = false;
      form.querySelectorAll("[name=note]:checked").forEach((box) => { box.checked = false; });
      if (needs) needs.value = "";
    } catch {
      told.textContent = form.dataset.lost;
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const button = event.submitter;
    act(button, button.closest(".statement"));
  });

  for (const box of [document.getElementById("reason"), document.getElementById("tag")]) {
    box.addEventListener("keydown", (event) => {
      if (event.key === "Escape" || event.key === "Enter") {
        event.preventDefault();
        const line = lines.get(box.dataset.back);
        if (event.key === "Enter") act(form.querySelector(`[data-needs=${box.id}]`), line);
        line?.querySelector("input").focus();
      }
    });
  }

  list.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const line = here();
    const next = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    if (next) {
      event.preventDefault();
      line?.[next]?.querySelector("input").focus();
      return;
    }
    if (event.key === "a") {
      event.preventDefault();
      line?.querySelector("[data-key=a]").click();
      return;
    }
    const button = event.key === "m"
      ? line?.querySelector("[value^='into:']")
      : form.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!button || button.disabled) return;
    event.preventDefault();
    act(button, line);
  });
}

const form = document.getElementById("statements");
if (form) begin(form);
