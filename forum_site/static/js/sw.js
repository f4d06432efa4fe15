// Shows the notices that the site sends to this device, and opens what they are about. It keeps no pages.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const INBOX = "/inbox/";

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
