// A photo is made smaller on the phone, kept in IndexedDB under a key made here, and sent once when
// the network is there. Without this script the form sends the file as it is.
import { outbox, refusals } from "./outbox.js";
import { renew } from "./page.js";
import { newKey } from "./store.js";

const LONGEST = 2400;

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
  const status = form.querySelector("[data-photo-status]");
  const address = location.pathname;
  const drop = async (photo) => {
    await box.drop(photo);
    await box.tell();
  };
  const showRefused = refusals(status, drop);

  const post = (photo) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(photo.fields)) body.append(name, value);
    body.append("image", photo.blob, "photo.jpg");
    body.set("csrfmiddlewaretoken", form.querySelector("[name=csrfmiddlewaretoken]").value);
    return fetch(address, { method: "POST", body, headers: { Accept: "application/json" } });
  };

  const box = await outbox("photos", address, {
    post,
    refused: async (photo, answer, kept) => {
      const said = await answer.json().catch(() => ({}));
      photo.refused = said.error || answer.statusText;
      await kept.keep(photo);
    },
    tell: (photos, sent) => {
      const waiting = photos.filter((photo) => !photo.refused).length;
      const kept = sent ? status.dataset.kept : "";
      status.textContent = waiting ? status.dataset.waiting.replace("{n}", waiting) : kept;
      showRefused(photos);
    },
    // The team's gallery, or the cloth of a table.
    after: async (sent) => { if (sent) await renew(document.getElementById("photos") ? "photos" : "kept"); },
  });

  form.addEventListener("submit", async (event) => {
    const file = form.querySelector("[type=file]").files[0];
    if (!file) return; // the server says what is missing
    event.preventDefault();
    const fields = { act: "photo", key: newKey() };
    for (const name of ["table", "round", "kind", "comment"]) {
      fields[name] = form.querySelector(`[name=${name}]`).value;
    }
    await box.add({ fields, blob: await smaller(file) });
    form.querySelector("[type=file]").value = "";
    form.querySelector("[name=comment]").value = "";
    await box.flush();
  });
  await box.tell();
  await box.flush(true);
}

for (const form of document.querySelectorAll("form[data-photos]")) keepPhotos(form);
