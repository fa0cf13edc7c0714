// Votes survive a lost network as notes do (outbox.js); the last one of a person counts. Without
// this script the same forms post.
import { follow } from "./live.js";
import { outbox } from "./outbox.js";
import { heard } from "./plenary.js";
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
follow(root.dataset.stream, heard);
limit();
await box.flush();
