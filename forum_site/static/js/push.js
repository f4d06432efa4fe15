// Turns notices on and off for this browser. Permission is asked only after the button was pressed.
(() => {
  const part = document.querySelector("[data-push]");
  if (!part || !navigator.serviceWorker || !window.PushManager || !window.Notification) return;
  const told = part.dataset, find = (name) => part.querySelector(`[data-push-${name}]`);
  const form = find("on"), button = form.querySelector("button");
  const say = (words) => { find("say").textContent = words; };
  const raw = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const digest = async (words) => [...new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(words)))]
    .map((byte) => byte.toString(16).padStart(2, "0")).join("");

  async function current() {
    const registration = await navigator.serviceWorker.getRegistration("/");
    const found = registration && new URL(registration.scope).pathname === "/" && await registration.pushManager.getSubscription();
    return found || null;
  }

  // A subscription made with another key of the site would be refused each time.
  async function subscribe() {
    await navigator.serviceWorker.register(told.worker, { scope: "/" });
    const registration = await navigator.serviceWorker.ready;
    const options = { userVisibleOnly: true, applicationServerKey: raw(told.push) };
    const old = await registration.pushManager.getSubscription();
    if (old && old.options.applicationServerKey && text(old.options.applicationServerKey) !== told.push) await old.unsubscribe();
    return registration.pushManager.subscribe(options);
  }

  async function save(subscription) {
    const body = new FormData(form);
    body.set("endpoint", subscription.endpoint);
    for (const name of ["p256dh", "auth"]) body.set(name, text(subscription.getKey(name)));
    const answer = await fetch(told.save, { method: "POST", body });
    if (answer.ok) return location.reload();
    const said = await answer.json().catch(() => ({}));
    say(said.errors ? said.errors.join(" ") : told.failed);
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.setAttribute("aria-busy", "true");
    say(told.working);
    try {
      const answer = await Notification.requestPermission();
      if (answer === "granted") await save(await subscribe());
      else say(answer === "denied" ? told.denied : "");
    } catch { say(told.failed); }
    button.removeAttribute("aria-busy");
  });

  function markHere(row, subscription) {
    row.querySelector("[data-push-here]").hidden = false;
    const off = row.querySelector("form");
    off.addEventListener("submit", (event) => {
      event.preventDefault();
      subscription.unsubscribe().catch(() => {}).finally(() => off.submit());
    });
  }

  async function show() {
    find("why").hidden = true;
    if (Notification.permission === "denied") return say(told.denied);
    const subscription = await current();
    const row = subscription && part.querySelector(`[data-endpoint="${await digest(subscription.endpoint)}"]`);
    if (row) markHere(row, subscription);
    else form.hidden = false;
  }
  show().catch(() => { form.hidden = false; });
})();
