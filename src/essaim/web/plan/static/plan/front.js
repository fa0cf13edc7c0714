// Sliders over the points that are solved already: what a point shows is fetched once, then kept.
// Without this script the list, the figure and their buttons do the same.
const list = document.getElementById("point");
const worth = document.getElementById("tonne");
const pages = new Map(); // point -> promise of its part of the page
const points = [...list.options].map((one) => ({ euros: Number(one.dataset.euros), saving: Number(one.dataset.saving) }));

function part(place) {
  if (!pages.has(place)) {
    const asked = fetch(`?point=${place}`, { credentials: "same-origin" }).then(async (answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("shown");
    });
    asked.catch(() => pages.delete(place)); // a lost network is tried again
    pages.set(place, asked);
  }
  return pages.get(place);
}

let wanted = -1;
async function show(place) {
  wanted = place;
  list.selectedIndex = place;
  budget.value = String(points.length - 1 - place);
  budget.setAttribute("aria-valuetext", list.options[place].text);
  const fresh = await part(place).catch(() => null);
  if (fresh && wanted === place) document.getElementById("shown").replaceChildren(...fresh.cloneNode(true).childNodes);
}

function slider(box, most, step, value) {
  const made = document.createElement("input");
  Object.assign(made, { type: "range", min: "0", max: String(most), step: String(step), value: String(value) });
  made.className = "slider";
  made.setAttribute("aria-labelledby", document.querySelector(`label[for=${box.id}]`).id);
  box.closest("form").append(made);
  return made;
}

const budget = slider(list, points.length - 1, 1, points.length - 1 - list.selectedIndex);
budget.setAttribute("aria-valuetext", list.options[list.selectedIndex].text);
budget.addEventListener("input", () => show(points.length - 1 - Number(budget.value)));

if (worth) {
  const most = Number(worth.dataset.most);
  const price = slider(worth, most, most / 200, Number(worth.value) || 0);
  price.addEventListener("input", () => {
    const euros = Number(price.value);
    worth.value = String(Math.round(euros));
    price.setAttribute("aria-valuetext", `${Math.round(euros)} €`);
    const gains = points.map((one) => euros * one.saving - one.euros);
    show(gains.indexOf(Math.max(...gains)));
  });
}
list.addEventListener("change", () => show(list.selectedIndex));
requestIdleCallback?.(() => points.forEach((_, place) => part(place)));
