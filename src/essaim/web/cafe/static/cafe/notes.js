// Notes survive a lost network: kept in IndexedDB under a key made here, sent in order, once.
// Without this script the same form posts to the server and the page comes back.

import { newKey, opened, run as act } from "./store.js";

const run = (base, mode, what) => act(base, "notes", mode, what);

export async function keepNotes(form, status) {
  const base = await opened();
  const address = form.dataset.notes;
  const token = form.dataset.token;
  const refused = document.createElement("ul");
  refused.className = "refused stack-tight plain";
  status.after(refused);
  let wait = 1000;
  let sending = false;

  const mine = async () =>
    (await run(base, "readonly", (store) => store.getAll())).filter((note) => note.address === address);

  const drop = async (note) => {
    await run(base, "readwrite", (store) => store.delete(note.n));
    await tell();
  };

  // A note that the server will not have stays here, with the reason, until a person throws it away.
  const shown = (note) => {
    const line = document.createElement("li");
    const text = document.createElement("p");
    text.textContent = note.body.text;
    const reason = document.createElement("p");
    reason.className = "error";
    reason.textContent = note.refused;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button-text";
    button.textContent = status.dataset.drop;
    button.addEventListener("click", () => drop(note));
    line.append(text, reason, button);
    return line;
  };

  const tell = async () => {
    const notes = await mine();
    const waiting = notes.filter((note) => !note.refused).length;
    status.textContent = waiting ? status.dataset.waiting.replace("{n}", waiting) : "";
    refused.replaceChildren(...notes.filter((note) => note.refused).map(shown));
  };

  // The list of what is kept, as the server shows it now.
  const showKept = async () => {
    const here = document.getElementById("kept");
    if (!here) return;
    const page = await (await fetch(location.href)).text();
    const fresh = new DOMParser().parseFromString(page, "text/html").getElementById("kept");
    if (fresh) here.replaceWith(document.adoptNode(fresh));
  };

  const flush = async (again = false) => {
    if (sending) return;
    sending = true;
    let sent = 0;
    try {
      for (const note of await mine()) {
        if (note.refused && !again) continue;
        const headers = { "Content-Type": "application/json" };
        if (token) headers.Authorization = `Bearer ${token}`;
        const answer = await fetch(address, {
          method: "POST", headers, body: JSON.stringify(note.body),
        });
        if (answer.status >= 500 || answer.status === 429) throw new Error(answer.statusText);
        if (answer.status >= 400) {
          const { error, expected } = await answer.json();
          note.refused = [error, expected].filter(Boolean).join(" ");
          await run(base, "readwrite", (store) => store.put(note));
          if (answer.status === 401) return;
          continue;
        }
        await run(base, "readwrite", (store) => store.delete(note.n));
        wait = 1000;
        sent += 1;
      }
      if (sent) await showKept();
    } catch {
      // Between half and one and a half times as long, up to 30 s: a hall must not come back at once.
      setTimeout(() => flush(), wait * (0.5 + Math.random()));
      wait = Math.min(30000, wait * 2);
    } finally {
      sending = false;
      await tell();
    }
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const data = new FormData(form);
    const text = String(data.get("text") || "").trim();
    if (!text) return;
    const body = {
      key: newKey(), text, kind: data.get("kind"),
      table: Number(data.get("table")), round: Number(data.get("round")),
    };
    await run(base, "readwrite", (store) => store.add({ address, body }));
    form.querySelector("[name=text]").value = "";
    form.querySelector("[name=text]").focus();
    await tell();
    await flush();
  });
  addEventListener("online", () => flush());
  await tell();
  // What was refused may pass now: a table was added, the workshop was opened again.
  await flush(true);
}

const form = document.querySelector("form[data-notes]");
if (form) keepNotes(form, document.getElementById("waiting"));
