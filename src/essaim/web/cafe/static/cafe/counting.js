// While a vote is open, the facilitator's page tells how many have voted, and nothing else.
import { freshPage } from "./page.js";

setInterval(async () => {
  if (!document.querySelector("[data-voted]")) return;
  const page = await freshPage().catch(() => null);
  if (!page) return;
  for (const here of document.querySelectorAll("[data-voted]")) {
    const fresh = page.querySelector(`[data-voted="${here.dataset.voted}"]`);
    if (fresh && fresh.textContent !== here.textContent) here.textContent = fresh.textContent;
  }
}, 4000);
