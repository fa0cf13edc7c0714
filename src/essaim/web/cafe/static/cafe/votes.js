// Votes survive a lost network as notes do: kept in IndexedDB under a key made here, sent in
// order, once; the last one of a person counts. Without this script the same forms post.
import { follow } from "./live.js";
import { heard } from "./plenary.js";
import { newKey, opened, run as act } from "./store.js";

const root = document.querySelector("[data-votes]");
const here = document.getElementById("plenary");
const status = document.getElementById("waiting");
const address = root.dataset.votes;
const base = await opened();
const run = (mode, what) => act(base, "votes", mode, what);
let wait = 1000;
let sending = false;

const mine = async () =>
  (await run("readonly", (store) => store.getAll())).filter((vote) => vote.address === address);

let told = "";

async function tell(sentence) {
  const waiting = (await mine()).length;
  told = sentence || told;
  status.textContent = waiting ? status.dataset.waiting.replace("{n}", waiting) : told;
}

async function flush() {
  if (sending) return;
  sending = true;
  let sentence = "";
  try {
    for (const vote of await mine()) {
      const answer = await fetch(address, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(vote.body),
      });
      if (answer.status >= 500 || answer.status === 429) throw new Error(answer.statusText);
      if (answer.status >= 400) {
        const { error, expected } = await answer.json();
        sentence = [error, expected].filter(Boolean).join(" ");
      } else {
        sentence = status.dataset.kept;
      }
      // A vote that came too late, or cannot be, is told and let go: its result is announced.
      await run("readwrite", (store) => store.delete(vote.n));
      wait = 1000;
    }
  } catch {
    setTimeout(flush, wait * (0.5 + Math.random()));
    wait = Math.min(30000, wait * 2);
  } finally {
    sending = false;
    await tell(sentence);
  }
  if ((await mine()).length && wait === 1000) flush(); // one was cast meanwhile
}

async function cast(body) {
  await run("readwrite", (store) => store.add({ address, body: { key: newKey(), ...body } }));
  await flush();
}

function dotsOf(form) {
  const boxes = [...form.querySelectorAll("[name^=dots-]")];
  const number = (box) => (box.type === "checkbox" ? Number(box.checked) : Number(box.value) || 0);
  return Object.fromEntries(boxes.map((box) => [box.name.slice(5), number(box)]));
}

function limit() {
  const form = here.querySelector("form[data-each]");
  if (!form) return;
  const each = Number(form.dataset.each);
  const left = each - Object.values(dotsOf(form)).reduce((sum, n) => sum + n, 0);
  for (const box of form.querySelectorAll("[name^=dots-]")) {
    if (box.type === "checkbox") box.disabled = left <= 0 && !box.checked;
    else box.max = Number(box.value) + Math.max(0, left);
  }
  form.querySelector("[data-left]").textContent = form.dataset.say.replace("{n}", Math.max(0, left));
}

here.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target;
  if (form.dataset.each) {
    cast({ dots: dotsOf(form) });
    return;
  }
  for (const button of form.querySelectorAll("[name=vote]")) {
    button.setAttribute("aria-pressed", String(button === event.submitter));
  }
  const data = new FormData(form);
  cast({
    statement: data.get("statement"), round: Number(data.get("round")), vote: event.submitter.value,
  });
});
here.addEventListener("change", limit);
here.addEventListener("renewed", limit);
addEventListener("online", flush);
follow(root.dataset.stream, heard);
limit();
await flush();
