// Fills the point of a need from the device's own position. Without this file one types it.
(() => {
  const button = document.querySelector("[data-place=gps]");
  const point = document.querySelector("[data-place=point]");
  const source = document.querySelector("[data-place=source]");
  const said = document.querySelector("[data-place=said]");
  if (!button || !point || !source || !navigator.geolocation || !window.isSecureContext) return;

  const say = (words) => { said.textContent = words; };
  point.addEventListener("input", () => { source.value = "typed"; });
  button.addEventListener("click", () => {
    button.setAttribute("aria-busy", "true");
    say(button.dataset.wait);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        button.removeAttribute("aria-busy");
        point.value = `${coords.latitude.toFixed(6)}, ${coords.longitude.toFixed(6)}`;
        source.value = "gps";
        say(button.dataset.found.replace("{m}", Math.round(coords.accuracy)));
        point.focus();
      },
      (problem) => {
        button.removeAttribute("aria-busy");
        say(problem.code === problem.PERMISSION_DENIED ? button.dataset.denied : button.dataset.failed);
      },
      { enableHighAccuracy: true, timeout: 20000, maximumAge: 30000 },
    );
  });
  button.parentElement.hidden = false;
})();
