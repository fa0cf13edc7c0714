// Passkeys: the server gives what is to be signed, the browser asks its device, a form posts the
// answer. The forms stay hidden where a browser cannot do it.
const ways = {
  get: (options) => navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options.publicKey),
  }),
  create: (options) => navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options.publicKey),
  }),
};

async function sign(form) {
  const answer = await fetch(form.dataset.challenge, {
    method: "POST", body: new FormData(form), headers: { Accept: "application/json" },
  });
  const options = await answer.json();
  if (!answer.ok) return options.error;
  const credential = await ways[form.dataset.passkey](options);
  form.elements.credential.value = JSON.stringify(credential.toJSON());
  form.submit();
  return "";
}

const able = window.isSecureContext && window.PublicKeyCredential?.parseRequestOptionsFromJSON;
for (const form of able ? document.querySelectorAll("[data-passkey]") : []) {
  const status = form.querySelector("[role=status]");
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    status.textContent = "";
    // A refusal, a closed window and a lost network are told the same: there is nothing else to do.
    status.textContent = await sign(form).catch(() => form.dataset.failed);
  });
}
