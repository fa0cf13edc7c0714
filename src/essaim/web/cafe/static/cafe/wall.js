// The wall: time left, round and question; the list of seats changes with the round.
import { asClock, follow } from "./live.js";
import { heard, refresh } from "./plenary.js";

const root = document.querySelector("[data-stream]");
const clock = document.getElementById("clock");
const announce = document.getElementById("announce");
let shown = "";

follow(root.dataset.stream, (news, left) => {
  clock.textContent = asClock(left);
  heard(news);
  const key = `${news.state}-${news.round}`;
  if (key === shown) return;
  shown = key;
  for (const part of document.querySelectorAll("[data-when]")) {
    part.hidden = !part.dataset.when.split(" ").includes(news.state);
  }
  for (const part of document.querySelectorAll("[data-round]")) {
    // While people walk, the list shows where to go next.
    const round = news.state === "moving" || news.state === "ready" ? news.round + 1 : news.round;
    const over = news.state === "plenary" || news.state === "closed";
    part.hidden = over || Number(part.dataset.round) !== round;
  }
  const label = document.querySelector(`[data-say="${news.state}"]`);
  announce.textContent = label ? label.textContent : "";
});

// More names than the wall can show: its pages take turns. Without script all of them are there.
let turn = 0;
function turnTo() {
  for (const places of document.querySelectorAll(".places, [data-turns]")) {
    const pages = [...places.querySelectorAll("[data-page]")];
    pages.forEach((page, n) => { page.hidden = n !== turn % pages.length; });
  }
}
function showPage() {
  turnTo();
  turn += 1;
}
document.getElementById("plenary").addEventListener("renewed", turnTo);
showPage();
setInterval(showPage, 8000);
// While a vote is open, the wall tells how many have voted.
setInterval(() => { if (document.querySelector("[data-counting]")) refresh(); }, 4000);
