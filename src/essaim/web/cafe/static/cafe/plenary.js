// The part of a page that shows the plenary is asked for again when there is something new.
import { freshPage } from "./page.js";

let version = null;

// Put a part in the place of the one shown; whoever was on a button stays on it.
export function put(fresh) {
  const here = document.getElementById("plenary");
  if (!fresh || !here || fresh.innerHTML === here.innerHTML) return;
  const spot = here.contains(document.activeElement) ? document.activeElement.id : "";
  here.replaceChildren(...document.adoptNode(fresh).childNodes);
  if (spot) document.getElementById(spot)?.focus();
  here.dispatchEvent(new CustomEvent("renewed"));
}

export async function refresh() {
  put((await freshPage())?.getElementById("plenary"));
}

// A whole page costs the server 10 ms: a large hall spreads them over as long a person.
export function later(people) {
  setTimeout(refresh, Math.random() * 10 * people);
}

// Calls `renew` with the number of people when the news are new.
export function heard(news, renew = later) {
  const now = news.plenary ? news.plenary.version : 0;
  if (now === version) return;
  const first = version === null;
  version = now;
  if (!first) renew(news.plenary?.people ?? 0);
}
