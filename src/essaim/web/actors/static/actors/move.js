// An actor is dragged on the drawing, or moved with the arrow keys from the pad of buttons. Without
// this script the same form posts, and the page comes back.
const pad = document.getElementById("move");
const sheet = document.getElementById("sheet");

async function begin() {
  const told = document.getElementById("moved");
  const chosen = pad.elements.actor;
  const x = pad.elements.x;
  const y = pad.elements.y;

  async function redraw() {
    const answer = await fetch(sheet.dataset.svg);
    const drawn = new DOMParser().parseFromString(await answer.text(), "image/svg+xml");
    sheet.replaceChildren(document.importNode(drawn.documentElement, true));
    sheet.firstElementChild.setAttribute("width", "1600");
    mark();
  }

  function mark() {
    for (const one of sheet.querySelectorAll("[data-actor]")) {
      one.classList.toggle("chosen", one.dataset.actor === chosen.value);
    }
  }

  async function send(data) {
    try {
      const answer = await fetch(location.pathname, {
        method: "POST", body: data, headers: { Accept: "application/json" },
      });
      const said = await answer.json();
      told.textContent = said.told;
      if (said.spot) [x.value, y.value] = said.spot;
      await redraw();
    } catch {
      told.textContent = pad.dataset.lost;
    }
  }

  function at(event) {
    const box = sheet.firstElementChild.getBoundingClientRect();
    return [
      Math.round(1000 * (event.clientX - box.left) / box.width),
      Math.round(1000 * (event.clientY - box.top) / box.height),
    ].map((one) => Math.max(0, Math.min(1000, one)));
  }

  let held = null;
  sheet.addEventListener("pointerdown", (event) => {
    const sign = event.target.closest("[data-actor]");
    if (!sign || event.button) return;
    event.preventDefault();
    chosen.value = sign.dataset.actor;
    mark();
    held = { sign, from: [event.clientX, event.clientY], moved: false };
    sheet.setPointerCapture(event.pointerId);
  });
  sheet.addEventListener("pointermove", (event) => {
    if (!held) return;
    const box = sheet.firstElementChild.getBoundingClientRect();
    const scale = 1600 / box.width;
    const by = [event.clientX - held.from[0], event.clientY - held.from[1]];
    held.moved ||= Math.hypot(...by) > 3;
    held.sign.setAttribute("transform", `translate(${by[0] * scale} ${by[1] * scale})`);
  });
  sheet.addEventListener("pointerup", (event) => {
    if (held?.moved) {
      [x.value, y.value] = at(event);
      const data = new FormData(pad);
      data.set("act", "place");
      send(data);
    }
    held = null;
  });
  sheet.addEventListener("pointercancel", () => {
    held?.sign.removeAttribute("transform");
    held = null;
  });

  pad.addEventListener("submit", (event) => {
    event.preventDefault();
    send(new FormData(pad, event.submitter));
  });
  pad.addEventListener("keydown", (event) => {
    const way = event.key.startsWith("Arrow") && event.key.slice(5).toLowerCase();
    if (!way || event.target.tagName !== "BUTTON") return;
    event.preventDefault();
    const button = pad.querySelector(`[value=${way}]`);
    button.focus();
    send(new FormData(pad, button));
  });
  chosen.addEventListener("change", mark);
  await redraw();
}

if (pad && sheet) begin();
