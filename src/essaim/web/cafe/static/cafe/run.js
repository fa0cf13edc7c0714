// The facilitator's clock; when somebody else takes a step, the page shows it.
import { asClock, follow } from "./live.js";

const root = document.querySelector("[data-stream]");
const clock = document.getElementById("clock");
const version = Number(document.querySelector("[name=version]")?.value || 0);

follow(root.dataset.stream, (news, left) => {
  clock.textContent = asClock(left);
  if (version && news.version > version) location.reload();
});
