// A cloth is typed line by line: Enter keeps, the next line is there at once, and what was kept goes
// to the server when it can (see outbox.js). Without this script all lines go by the form.
import { outbox, refusals } from "../cafe/outbox.js";
import { newKey } from "../cafe/store.js";

const ALSO = { "«": '"', "“": '"' };
const DASHES = /^[-–—•·]+\s*/;

// Listens at once: who types before the base is open loses nothing.
function typeLines(form) {
  const line = form.querySelector("textarea");
  const badge = document.getElementById("kind");
  const typed = document.getElementById("typed");
  const status = document.getElementById("waiting");
  const kinds = new Map([...document.querySelectorAll("[data-sign]")].map((one) => [
    one.dataset.sign, { kind: one.dataset.kind, told: one.lastChild.textContent.trim() },
  ]));
  const address = form.dataset.notes;
  const headers = {
    "Content-Type": "application/json", Authorization: `Bearer ${form.dataset.token}`,
  };
  const drop = async (note) => {
    const box = await ready;
    await box.drop(note);
    await box.tell();
  };
  const showRefused = refusals(status.parentElement, drop, (note) => note.body.text);
  status.parentElement.dataset.drop = status.dataset.drop;

  // The same reading as `essaim.harvest.typed`, for the badge and the letter.
  function read(text) {
    const words = text.trim().replace(DASHES, "");
    const found = kinds.get(ALSO[words[0]] || words[0]);
    if (!found) return { kind: "idea", told: badge.dataset.idea, words };
    const rest = words.slice(1).trim();
    return { ...found, words: found.kind === "quote" ? rest.replace(/^[«»“”"]+|[«»“”"]+$/g, "").trim() : rest };
  }

  function show({ told, words }) {
    const item = document.createElement("li");
    const mark = document.createElement("span");
    mark.className = "badge";
    mark.textContent = told;
    item.append(mark, ` ${words}`);
    typed.append(item);
    item.scrollIntoView({ block: "nearest" });
  }

  const ready = outbox("notes", address, {
    post: (note) => fetch(address, { method: "POST", headers, body: JSON.stringify(note.body) }),
    refused: async (note, answer, kept) => {
      const { error, expected } = await answer.json();
      note.refused = [error, expected].filter(Boolean).join(" ");
      await kept.keep(note);
      return answer.status === 401;
    },
    tell: (notes) => {
      const waiting = notes.filter((note) => !note.refused).length;
      status.textContent = waiting ? status.dataset.waiting.replace("{n}", waiting) : "";
      showRefused(notes);
    },
  });

  async function keep() {
    const lines = line.value.split("\n").map(read).filter((one) => one.words);
    line.value = "";
    badge.textContent = badge.dataset.idea;
    lines.forEach(show);
    const box = await ready;
    for (const one of lines) {
      await box.add({ body: {
        key: newKey(), text: one.words, kind: one.kind,
        table: Number(form.dataset.table), round: Number(form.dataset.round),
      } });
    }
    if (lines.length) {
      await box.tell();
      box.flush();
    }
  }

  line.addEventListener("input", () => { badge.textContent = read(line.value).told; });
  line.addEventListener("keydown", async (event) => {
    if (event.isComposing || event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    await keep();
    if (event.ctrlKey) form.querySelector("[value=done]")?.click();
  });
  form.addEventListener("submit", async (event) => {
    if (event.submitter?.value !== "keep") return;
    event.preventDefault();
    await keep();
    line.focus();
  });
  // What is in the line when one goes on is kept, never lost.
  form.querySelector("[value=done]")?.addEventListener("click", keep);
  ready.then(async (box) => {
    await box.tell();
    await box.flush(true);
  });
  return { keep };
}

function zoomPhoto(photo) {
  const steps = ["", "near", "nearer"];
  let step = 0;
  const zoom = (by) => {
    step = Math.min(steps.length - 1, Math.max(0, step + by));
    photo.classList.remove("near", "nearer");
    if (steps[step]) photo.classList.add(steps[step]);
  };
  photo.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "+" || event.key === "=") zoom(1);
    if (event.key === "-") zoom(-1);
  });
  photo.addEventListener("dblclick", () => zoom(step === steps.length - 1 ? -2 : 1));
}

const form = document.getElementById("typing");
if (form) {
  const { keep } = typeLines(form);
  addEventListener("keydown", async (event) => {
    const way = { PageDown: "after", PageUp: "before" }[event.key];
    if (!way || event.ctrlKey || event.target.id === "photo") return;
    event.preventDefault();
    await keep();
    document.getElementById(way).click();
  });
}
const photo = document.getElementById("photo");
if (photo) zoomPhoto(photo);
