// The part of a page that shows the plenary is asked for again when there is something new.
import { freshPage } from "./page.js";

let version = null;

export async function refresh() {
  const fresh = (await freshPage())?.getElementById("plenary");
  const here = document.getElementById("plenary");
  if (!fresh || !here || fresh.innerHTML === here.innerHTML) return;
  // Whoever was on a button stays on it.
  const spot = here.contains(document.activeElement) ? document.activeElement.id : "";
  here.replaceChildren(...document.adoptNode(fresh).childNodes);
  if (spot) document.getElementById(spot)?.focus();
  here.dispatchEvent(new CustomEvent("renewed"));
}

// Calls refresh when the news are new; a large hall spreads what it asks for, 10 ms a person.
export function heard(news) {
  const now = news.plenary ? news.plenary.version : 0;
  if (now === version) return;
  const first = version === null;
  version = now;
  if (!first) setTimeout(refresh, Math.random() * 10 * (news.plenary?.people ?? 0));
}
