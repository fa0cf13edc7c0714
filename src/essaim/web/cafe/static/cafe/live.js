// Follows the evening: one EventSource, a clock that counts by itself from an absolute end.
// The phone's own clock is never trusted: the server's "now" gives the difference.

export function follow(address, show) {
  let last = null;
  let difference = 0;
  const take = (text) => {
    const news = JSON.parse(text);
    if (last && news.version < last.version) return; // time never goes back
    difference = Date.parse(news.now) - Date.now();
    last = news;
    show(last, left());
  };
  const left = () => {
    if (!last) return null;
    if (last.state === "paused" && last.left != null) return last.left;
    if (!last.ends_at) return null;
    return Math.max(0, Math.round((Date.parse(last.ends_at) - Date.now() - difference) / 1000));
  };
  setInterval(() => { if (last) show(last, left()); }, 500);
  if (!("EventSource" in window)) {
    setInterval(() => fetch(address + "?once=1").then((r) => r.text()).then(take), 10000);
    return;
  }
  const source = new EventSource(address);
  source.onmessage = (event) => take(event.data);
}

export function asClock(seconds) {
  if (seconds == null) return "–";
  const minutes = Math.floor(seconds / 60);
  return `${minutes}:${String(seconds % 60).padStart(2, "0")}`;
}
