// Votes survive a lost network as notes do (outbox.js); the last one of a person counts. Without
// this script the same forms post.
import { follow } from "./live.js";
import { outbox } from "./outbox.js";
import { heard, later, put } from "./plenary.js";
import { newKey } from "./store.js";

const root = document.querySelector("[data-votes]");
const here = document.getElementById("plenary");
const status = document.getElementById("waiting");
const address = root.dataset.votes;
let told = "";

const box = await outbox("votes", address, {
  post: async (vote) => {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(vote.body),
    });
    if (answer.ok) told = status.dataset.kept;
    return answer;
  },
  // A vote that came too late, or cannot be, is told and let go: its result is announced.
  refused: async (vote, answer, kept) => {
    const { error, expected } = await answer.json();
    told = [error, expected].filter(Boolean).join(" ");
    await kept.drop(vote);
  },
  tell: (votes) => {
    status.textContent = votes.length ? status.dataset.waiting.replace("{n}", votes.length) : told;
  },
});

async function cast(body) {
  await box.add({ body: { key: newKey(), ...body } });
  await box.flush();
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

// What this phone knows of itself, so that what is the same for all needs not tell it.
const own = { votes: new Map(), dots: null };
const named = (form) => form.elements.statement.value + form.elements.round.value;

function remember() {
  for (const pressed of here.querySelectorAll("[name=vote][aria-pressed=true]")) {
    own.votes.set(named(pressed.form), pressed.value);
  }
  const dots = here.querySelector("form[data-each]");
  if (dots) own.dots = dotsOf(dots);
}

function recall(part) {
  for (const button of part.querySelectorAll("[name=vote]")) {
    const mine = own.votes.get(named(button.form)) === button.value;
    button.setAttribute("aria-pressed", String(mine));
  }
  for (const box of part.querySelectorAll("[name^=dots-]")) {
    const number = own.dots?.[box.name.slice(5)] ?? 0;
    if (box.type === "checkbox") box.checked = number > 0;
    else box.value = number;
  }
}

async function renew(people) {
  remember();
  const lang = document.documentElement.lang;
  const answer = await fetch(`${root.dataset.board}?langue=${lang}`).catch(() => null);
  if (!answer?.ok) {
    later(people);
    return;
  }
  const part = new DOMParser().parseFromString(await answer.text(), "text/html");
  // Dots are open again, and this phone has not seen its own: only its whole page tells them.
  if (part.querySelector("[data-again]") && !own.dots) {
    later(people);
    return;
  }
  remember();
  recall(part);
  put(part.getElementById("plenary"));
}

// A part costs the server 0.2 ms and the vote that follows 0.5 (benchmarks/live.py): at 1 ms a
// person both are served as they come, and a hall of 3,000 sees the vote within three seconds.
const soon = (people) => setTimeout(() => renew(people), Math.random() * people);

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
follow(root.dataset.stream, (news) => heard(news, soon));
limit();
await box.flush();
