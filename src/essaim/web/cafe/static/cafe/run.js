// The facilitator's clock; when somebody else takes a step, the page shows it.
import { asClock, follow } from "./live.js";

const root = document.querySelector("[data-stream]");
const clock = document.getElementById("clock");
const version = Number(document.querySelector("[name=version]")?.value || 0);
let leaving = false;

// Her own step is on its way: its answer shows the page, and a reload would throw that answer away.
addEventListener("submit", () => { leaving = true; });
addEventListener("pageshow", () => { leaving = false; });

follow(root.dataset.stream, (news, left) => {
  clock.textContent = asClock(left);
  if (!leaving && version && news.version > version) location.reload();
});
