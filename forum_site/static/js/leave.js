// Who logs out leaves no page behind on a shared phone. What was typed and not sent yet stays; it opens
// only for the same person. Without this file no page was kept either.
(() => {
  const form = document.querySelector("form[data-leave]");
  if (!form || !window.caches) return;
  let cleared = false;
  form.addEventListener("submit", async (event) => {
    if (cleared) return;
    event.preventDefault();
    cleared = true;
    await caches.delete("visit-1").catch(() => {});
    form.requestSubmit(event.submitter);
  });
})();
