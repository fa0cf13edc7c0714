// A photo is made smaller on the phone, kept in IndexedDB under a key made here, and sent once when
// the network is there. Without this script the form sends the file as it is.
import { newKey, opened, run } from "./store.js";

const LONGEST = 2400;
const STORE = "photos";

async function smaller(file) {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    const pen = canvas.getContext("2d");
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const made = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
    return made && made.size < file.size ? made : file;
  } catch {
    return file; // a picture that this phone cannot draw: the server says whether it can
  }
}

async function keepPhotos(form) {
  const base = await opened();
  const status = form.querySelector("[data-photo-status]");
  const refused = document.createElement("ul");
  refused.className = "refused stack-tight plain";
  status.after(refused);
  const address = location.pathname;
  let wait = 1000;
  let sending = false;

  const all = () => run(base, STORE, "readonly", (store) => store.getAll());
  const mine = async () => (await all()).filter((photo) => photo.address === address);

  const line = (photo) => {
    const item = document.createElement("li");
    const reason = document.createElement("p");
    reason.className = "error";
    reason.textContent = photo.refused;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button-text";
    button.textContent = status.dataset.drop;
    button.addEventListener("click", async () => {
      await run(base, STORE, "readwrite", (store) => store.delete(photo.n));
      await tell();
    });
    item.append(reason, button);
    return item;
  };

  const tell = async (kept = "") => {
    const photos = await mine();
    const waiting = photos.filter((photo) => !photo.refused).length;
    status.textContent = waiting ? status.dataset.waiting.replace("{n}", waiting) : kept;
    refused.replaceChildren(...photos.filter((photo) => photo.refused).map(line));
  };

  const show = async () => {
    for (const name of ["photos", "kept"]) {
      const here = document.getElementById(name);
      if (!here) continue;
      const page = await (await fetch(location.href)).text();
      const fresh = new DOMParser().parseFromString(page, "text/html").getElementById(name);
      if (fresh) here.replaceWith(document.adoptNode(fresh));
    }
  };

  const send = (photo) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(photo.fields)) body.append(name, value);
    body.append("image", photo.blob, "photo.jpg");
    body.set("csrfmiddlewaretoken", form.querySelector("[name=csrfmiddlewaretoken]").value);
    return fetch(address, { method: "POST", body, headers: { Accept: "application/json" } });
  };

  const flush = async (again = false) => {
    if (sending) return;
    sending = true;
    let sent = 0;
    try {
      for (const photo of await mine()) {
        if (photo.refused && !again) continue;
        const answer = await send(photo);
        if (answer.status >= 500 || answer.status === 429) throw new Error(answer.statusText);
        if (answer.status >= 400) {
          const said = await answer.json().catch(() => ({}));
          photo.refused = said.error || answer.statusText;
          await run(base, STORE, "readwrite", (store) => store.put(photo));
          continue;
        }
        await run(base, STORE, "readwrite", (store) => store.delete(photo.n));
        wait = 1000;
        sent += 1;
      }
      if (sent) await show();
    } catch {
      setTimeout(() => flush(), wait * (0.5 + Math.random()));
      wait = Math.min(30000, wait * 2);
    } finally {
      sending = false;
      await tell(sent ? status.dataset.kept : "");
    }
  };

  form.addEventListener("submit", async (event) => {
    const file = form.querySelector("[type=file]").files[0];
    if (!file) return; // the server says what is missing
    event.preventDefault();
    const fields = { act: "photo", key: newKey() };
    for (const name of ["table", "round", "kind", "comment"]) {
      fields[name] = form.querySelector(`[name=${name}]`).value;
    }
    const blob = await smaller(file);
    await run(base, STORE, "readwrite", (store) => store.add({ address, fields, blob }));
    form.querySelector("[type=file]").value = "";
    form.querySelector("[name=comment]").value = "";
    await flush();
  });
  addEventListener("online", () => flush());
  await tell();
  await flush(true);
}

for (const form of document.querySelectorAll("form[data-photos]")) keepPhotos(form);
