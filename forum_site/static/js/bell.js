// Keeps the number at the bell true while the page is looked at. Without this file it is as of the last page.
(() => {
  const EVERY = 60000;
  const bell = document.querySelector("a[data-bell]");
  if (!bell || navigator.connection?.saveData) return;
  let asked = Date.now();
  let timer = 0;

  const show = (number) => {
    let badge = bell.querySelector(".count");
    if (number && !badge) {
      badge = document.createElement("span");
      badge.className = "count";
      badge.setAttribute("aria-hidden", "true");
      bell.append(badge);
    }
    if (badge && number) badge.textContent = number > 99 ? "99+" : number;
    if (badge && !number) badge.remove();
    bell.setAttribute("aria-label", number ? bell.dataset.some.replace("0", number) : bell.dataset.none);
  };
  const ask = async () => {
    asked = Date.now();
    // the browser sends the number's ETag itself; whoever was logged out meanwhile is not asked again
    const answer = await fetch(bell.dataset.bell, { cache: "no-cache", redirect: "error" }).catch(() => null);
    if (answer?.ok) show(Number(await answer.text()) || 0);
    if (answer && answer.status === 401) stop(true);
  };
  const start = () => {
    if (timer) return;
    if (Date.now() - asked >= EVERY) ask();
    timer = setInterval(ask, EVERY);
  };
  const stop = (ever) => {
    clearInterval(timer);
    timer = 0;
    if (ever) document.removeEventListener("visibilitychange", turn);
  };
  const turn = () => (document.hidden ? stop() : start());
  document.addEventListener("visibilitychange", turn);
  turn();
})();
