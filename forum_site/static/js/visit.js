// Keeps a site verification on the phone while there is no line, and sends it once there is.
// Without this file the form is an ordinary one. Answers lie in localStorage, photos in IndexedDB.
(() => {
  const form = document.querySelector("form[data-visit]");
  if (!form || !window.indexedDB) return;
  const words = form.dataset, store = `visit:${words.visit}`, action = location.pathname;
  const photos = form.elements.photos, find = (name) => form.querySelector(`[data-${name}]`);
  const box = find("box"), line = find("say"), button = find("send"), forget = find("forget");
  let ready = false, sending = false, closed = false;

  const say = (text, bad = false) => {
    box.hidden = false;
    box.className = bad ? "alert bad" : "alert";
    line.textContent = text;
  };

  // --- what is kept on the phone -----------------------------------------------------------------
  const shelf = (mode, act) => new Promise((done, failed) => {
    const opening = indexedDB.open("visits", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("photos");
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const change = opening.result.transaction("photos", mode);
      const asked = act(change.objectStore("photos"));
      change.oncomplete = () => { opening.result.close(); done(asked.result); };
      change.onerror = change.onabort = () => { opening.result.close(); failed(change.error); };
    };
  });

  function keep() {
    const values = {};
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && name !== "csrfmiddlewaretoken") values[name] = value;
    }
    try { localStorage.setItem(store, JSON.stringify({ values, ready })); } catch { return false; }
    forget.hidden = false;
    return true;
  }
  const keepPhotos = () => shelf("readwrite", (rows) => rows.put([...photos.files], store));
  async function clear() {
    localStorage.removeItem(store);
    await shelf("readwrite", (rows) => rows.delete(store)).catch(() => {});
  }

  async function restore() {
    const kept = JSON.parse(localStorage.getItem(store) || "null");
    if (!kept) {  // the page itself may have been kept: its key could be that of a visit sent before
      if (crypto.randomUUID) form.elements.key.value = crypto.randomUUID();
      form.elements.visited_on.value = new Date().toLocaleDateString("en-CA");
      return;
    }
    for (const [name, value] of Object.entries(kept.values)) {
      const field = form.elements[name];
      if (!field) continue;
      if (field instanceof RadioNodeList) field.value = value;
      else if (field.type === "checkbox" || field.type === "radio") field.checked = true;
      else field.value = value;
    }
    const files = await shelf("readonly", (rows) => rows.get(store)).catch(() => []);
    if (files?.length) {
      const list = new DataTransfer();
      files.forEach((file) => list.items.add(file));
      photos.files = list.files;
      find("photos").textContent = files.map((file) => file.name).join(", ");
    }
    ready = kept.ready;
    forget.hidden = false;
    say(ready ? words.kept : words.draft);
  }

  // --- sending -------------------------------------------------------------------------------------
  async function token() {
    const page = await fetch(action, { cache: "no-store", headers: { "X-Fresh": "1" } });
    closed = [403, 404].includes(page.status);  // no login mends that: ask again only when told to
    const found = (await page.text()).match(/name="csrfmiddlewaretoken" value="([^"]+)"/);
    return !page.redirected && page.ok && found ? found[1] : "";
  }

  async function post() {
    const fresh = await token();
    if (!fresh) return say(closed ? words.closed : words.login, true);
    const body = new FormData(form);
    body.set("csrfmiddlewaretoken", fresh);
    const reply = await fetch(action, { method: "POST", body, headers: { Accept: "application/json" } });
    const answer = await reply.json().catch(() => null);
    if (answer?.url) {
      await clear();
      say(words.sent);
      location.assign(answer.url);
    } else if (answer?.errors) {
      ready = false;
      keep();
      say(`${words.refused}. ${answer.errors.join(" ")}`, true);
    } else throw new Error("no answer");
  }

  async function send() {
    if (!ready || sending || closed) return;
    if (!navigator.onLine) return say(words.kept);
    sending = true;
    button.setAttribute("aria-busy", "true");
    say(words.sending);
    try { await post(); } catch { say(words.kept); }
    button.removeAttribute("aria-busy");
    sending = false;
  }

  form.addEventListener("input", () => { ready = false; keep(); });
  photos.addEventListener("change", () => { find("photos").textContent = ""; keepPhotos().catch(() => {}); });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!form.reportValidity()) return;
    ready = true;
    closed = false;
    form.elements.filled_in_at.value = new Date().toISOString();
    keep();
    await keepPhotos().catch(() => {});
    send();
  });
  forget.addEventListener("click", async () => { await clear(); location.reload(); });
  window.addEventListener("online", send);
  setInterval(send, 30000);

  // --- opens again without a line ------------------------------------------------------------------
  async function serve() {
    await navigator.serviceWorker.register(words.worker, { scope: action });
    const parts = [...document.querySelectorAll("link[rel=stylesheet],script[src]")];
    const cache = await caches.open("visit-1");
    await cache.addAll([action, ...parts.map((one) => one.href || one.src)]);
  }
  if (navigator.serviceWorker && window.caches) serve().catch(() => {});
  restore().then(send);
})();
