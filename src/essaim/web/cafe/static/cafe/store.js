// What a phone keeps until the server has it: one base, one store a kind of thing.

export function opened() {
  return new Promise((done, fail) => {
    const request = indexedDB.open("essaim", 3);
    request.onupgradeneeded = () => {
      for (const name of ["notes", "photos", "votes"]) {
        if (!request.result.objectStoreNames.contains(name)) {
          request.result.createObjectStore(name, { keyPath: "n", autoIncrement: true });
        }
      }
    };
    request.onsuccess = () => {
      // Another tab with a newer script must be able to add its store.
      request.result.onversionchange = () => request.result.close();
      done(request.result);
    };
    request.onerror = () => fail(request.error);
  });
}

export function run(base, store, mode, act) {
  return new Promise((done, fail) => {
    const request = act(base.transaction(store, mode).objectStore(store));
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

export function newKey() {
  if (crypto.randomUUID) return crypto.randomUUID();
  // On plain http (the hall's laptop) randomUUID is missing.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
