// Opens the form of a site verification without a line. Limited to these pages by its scope; what they
// load lies beside them. The page comes from the network whenever there is one.
const CACHE = "visit-1";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

async function page(request, address) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request);
    // Logged out, or not one of the sides any more: the kept page goes too.
    const refused = answer.redirected || answer.type === "opaqueredirect" || [403, 404].includes(answer.status);
    if (refused) await cache.delete(address);
    else if (answer.ok) await cache.put(address, answer.clone());
    return answer;
  } catch (problem) {
    const kept = await cache.match(address, { ignoreVary: true });
    if (kept) return kept;
    throw problem;
  }
}

async function part(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate" && /^\/partnerships\/\d+\/visit\/$/.test(url.pathname) && !url.search) {
    event.respondWith(page(request, url.pathname));
  } else if (/\/static\//.test(url.pathname)) {
    event.respondWith(part(request));
  }
});
