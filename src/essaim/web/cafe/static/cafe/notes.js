// Notes survive a lost network: see outbox.js. Without this script the same form posts to the
// server and the page comes back.
import { outbox, refusals } from "./outbox.js";
import { renew } from "./page.js";
import { newKey } from "./store.js";

async function keepNotes(form, status) {
  const address = form.dataset.notes;
  const headers = { "Content-Type": "application/json" };
  if (form.dataset.token) headers.Authorization = `Bearer ${form.dataset.token}`;
  const drop = async (note) => {
    await box.drop(note);
    await box.tell();
  };
  const showRefused = refusals(status, drop, (note) => note.body.text);

  const box = await outbox("notes", address, {
    post: (note) => fetch(address, { method: "POST", headers, body: JSON.stringify(note.body) }),
    refused: async (note, answer, kept) => {
      const { error, expected } = await answer.json();
      note.refused = [error, expected].filter(Boolean).join(" ");
      await kept.keep(note);
      return answer.status === 401; // whoever is a stranger for one note is one for all
    },
    tell: (notes) => {
      const waiting = notes.filter((note) => !note.refused).length;
      status.textContent = waiting ? status.dataset.waiting.replace("{n}", waiting) : "";
      showRefused(notes);
    },
    after: async (sent) => { if (sent) await renew("kept"); },
  });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const data = new FormData(form);
    const text = String(data.get("text") || "").trim();
    if (!text) return;
    const body = {
      key: newKey(), text, kind: data.get("kind"),
      table: Number(data.get("table")), round: Number(data.get("round")),
    };
    await box.add({ body });
    form.querySelector("[name=text]").value = "";
    form.querySelector("[name=text]").focus();
    await box.tell();
    await box.flush();
  });
  await box.tell();
  await box.flush(true);
}

const form = document.querySelector("form[data-notes]");
if (form) keepNotes(form, document.getElementById("waiting"));
