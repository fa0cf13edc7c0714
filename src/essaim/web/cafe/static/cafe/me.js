// A guest's page: the clock, and the card of the round that is on.
import { asClock, follow } from "./live.js";

const root = document.querySelector("[data-stream]");
const clock = document.getElementById("clock");
const announce = document.getElementById("announce");
let shown = "";
let seating = null;

follow(root.dataset.stream, (news, left) => {
  clock.textContent = asClock(left);
  if (seating === null) seating = news.seating;
  // Her table may have changed; a note half typed is not thrown away for that.
  const moved = news.seating !== seating || (root.dataset.round && Number(root.dataset.round) < news.round);
  if (moved && ![...document.querySelectorAll("textarea")].some((box) => box.value)) location.reload();
  const votes = news.plenary ? news.plenary.votes : [];
  const open = news.plenary?.dots === "open" || votes.some((one) => one.state === "open");
  document.getElementById("voting").hidden = !open && news.state !== "plenary";
  const key = `${news.state}-${news.round}`;
  if (key === shown) return;
  shown = key;
  const round = news.state === "moving" || news.state === "ready" ? news.round + 1 : news.round;
  for (const card of document.querySelectorAll("[data-card]")) {
    const on = Number(card.dataset.card) === round;
    card.classList.toggle("card-honey", on);
    card.classList.toggle("past", Number(card.dataset.card) < round);
    if (on) announce.textContent = card.innerText;
  }
});
