// What a phone has to send: kept in IndexedDB under a key made here, sent in order, once, whatever
// the network does. Notes, photos and votes say how one is posted, and what a refusal means.
import { opened, run } from "./store.js";

// Args: the store; the address it is for; `post(letter)` gives the server's answer;
// `refused(letter, answer, box)` deals with a 4xx and says whether to stop there;
// `after(sent)` once all have gone; `tell(letters, sent)` whenever something has changed.
export async function outbox(store, address, { post, refused, tell, after = async () => {} }) {
  const base = await opened();
  let wait = 1000;
  let sending = false;
  let asked = false;

  const act = (mode, what) => run(base, store, mode, what);
  const mine = async () =>
    (await act("readonly", (kept) => kept.getAll())).filter((letter) => letter.address === address);
  const box = {
    add: (letter) => act("readwrite", (kept) => kept.add({ address, ...letter })),
    keep: (letter) => act("readwrite", (kept) => kept.put(letter)),
    drop: (letter) => act("readwrite", (kept) => kept.delete(letter.n)),
    tell: async (sent = 0) => tell(await mine(), sent),
    flush,
  };

  async function pass(again) {
    let sent = 0;
    try {
      for (const letter of await mine()) {
        if (letter.refused && !again) continue;
        const answer = await post(letter);
        if (answer.status >= 500 || answer.status === 429) throw new Error(answer.statusText);
        if (answer.status >= 400) {
          if (await refused(letter, answer, box)) return sent;
          continue;
        }
        await box.drop(letter);
        wait = 1000;
        sent += 1;
      }
      await after(sent);
    } catch {
      // Between half and one and a half times as long, up to 30 s: a hall must not come back at once.
      setTimeout(() => flush(), wait * (0.5 + Math.random()));
      wait = Math.min(30000, wait * 2);
    }
    return sent;
  }

  // What was refused may pass later (a table was added): `again` tries it once more.
  async function flush(again = false) {
    if (sending) {
      asked = true; // what came meanwhile goes right after
      return;
    }
    sending = true;
    const sent = await pass(again);
    sending = false;
    await box.tell(sent);
    if (asked) {
      asked = false;
      flush();
    }
  }

  addEventListener("online", () => flush());
  return box;
}

// What the server will not have stays below the status, with the reason, until a person throws it
// away; `words` gives what of it is shown.
export function refusals(status, drop, words = () => "") {
  const list = document.createElement("ul");
  list.className = "refused stack-tight plain";
  status.after(list);
  const shown = (letter) => {
    const line = document.createElement("li");
    if (words(letter)) {
      const text = document.createElement("p");
      text.textContent = words(letter);
      line.append(text);
    }
    const reason = document.createElement("p");
    reason.className = "error";
    reason.textContent = letter.refused;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button-text";
    button.textContent = status.dataset.drop;
    button.addEventListener("click", () => drop(letter));
    line.append(reason, button);
    return line;
  };
  return (letters) => list.replaceChildren(...letters.filter((one) => one.refused).map(shown));
}
