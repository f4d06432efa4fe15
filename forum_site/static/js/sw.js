// Shows the notices that the site sends to this device, and opens what they are about. It keeps no pages.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const INBOX = "/inbox/", CHOICES = "/inbox/preferences/", SAVE = "/inbox/push/";

function read(data) {
  try { return data.json(); } catch { return {}; }
}

// Only pages of this site are opened, whatever a message says.
function ours(address) {
  try {
    const url = new URL(address, self.location.origin);
    return url.origin === self.location.origin ? url.href : INBOX;
  } catch { return INBOX; }
}

self.addEventListener("push", (event) => {
  const { title, body, url, tag, icon, lang } = read(event.data);
  event.waitUntil(self.registration.showNotification(title || "Jejaring BKM", {
    body: body || "", icon, lang: lang || "id", tag: tag || "", renotify: Boolean(tag), data: { url: url || INBOX },
  }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const address = ours(event.notification.data?.url || INBOX);
  event.waitUntil((async () => {
    const windows = await self.clients.matchAll({ type: "window" });
    const open = windows.find((one) => one.url === address);
    return open ? open.focus() : self.clients.openWindow(address);
  })());
});

const raw = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const digest = async (words) => [...new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(words)))]
  .map((byte) => byte.toString(16).padStart(2, "0")).join("");

// The push service gives this browser another address. The site learns it in the name of whoever is logged in
// here, if that person had turned on the old one: their choices list it, by its digest. Else nothing is asked
// and nothing saved; the old address ends by itself, and the button stands on the page of choices again.
async function renew({ oldSubscription: old, newSubscription: given }) {
  if (!old) return;
  const page = await (await fetch(CHOICES)).text();
  const [, token] = /name="csrfmiddlewaretoken" value="([^"]+)"/.exec(page) || [];
  const [, key] = /data-push="([^"]+)"/.exec(page) || [];
  if (!token || !key || !page.includes(`data-endpoint="${await digest(old.endpoint)}"`)) return;
  const options = { userVisibleOnly: true, applicationServerKey: raw(key) };
  const fresh = given || await self.registration.pushManager.subscribe(options);
  const body = new FormData();
  body.set("csrfmiddlewaretoken", token);
  body.set("endpoint", fresh.endpoint);
  for (const name of ["p256dh", "auth"]) body.set(name, text(fresh.getKey(name)));
  await fetch(SAVE, { method: "POST", body });
}

self.addEventListener("pushsubscriptionchange", (event) => event.waitUntil(renew(event)));
