// Saves a proposal as one types. Without this file the "Save" button does the same.
(() => {
  const form = document.querySelector("form[data-autosave]");
  if (!form) return;
  const told = form.dataset, store = `proposal:${told.autosave}`;
  const box = (name) => form.elements[name], base = (name) => box(`base-${name}`);
  const changed = new Set(), clashing = new Set();
  const say = (words) => { form.querySelector("[data-say]").textContent = words; };
  let timer, sending;

  const keep = () => {
    const rows = [...changed].map((name) => [name, box(name).value, base(name).value]);
    try { localStorage.setItem(store, JSON.stringify(rows)); } catch {}
  };
  const fill = (name, words, mark) => {
    box(name).value = words;
    base(name).value = mark;
  };
  const soon = (wait) => { clearTimeout(timer); timer = setTimeout(send, wait); };

  function showBoth(name, { theirs, mark }) {
    clashing.add(name);
    const part = document.querySelector("template[data-two]").content.cloneNode(true).firstElementChild;
    const settle = (words) => {
      fill(name, words, mark);
      clashing.delete(name);
      part.remove();
      keep();
      soon(0);
    };
    part.querySelector("[data-theirs]").innerText = theirs;
    part.querySelector("[data-take]").onclick = () => settle(theirs);
    part.querySelector("[data-mine]").onclick = () => settle(box(name).value);
    box(name).closest(".field").before(part);
  }

  function take({ conflicts, marks, texts, said }, sent) {
    for (const name in sent) {
      if (conflicts[name]) { showBoth(name, conflicts[name]); continue; }
      base(name).value = marks[name];
      if (box(name).value !== sent[name]) continue;
      changed.delete(name);
      if (name in texts) box(name).value = texts[name];
    }
    say(clashing.size ? told.clash : said);
  }

  async function send() {
    const names = [...changed].filter((name) => !clashing.has(name));
    if (sending || !names.length) return;
    const body = new FormData(), sent = {};
    body.set("csrfmiddlewaretoken", box("csrfmiddlewaretoken").value);
    for (const name of names) {
      body.set(name, sent[name] = box(name).value);
      body.set(`base-${name}`, base(name).value);
    }
    sending = true;
    let wait = 1500;
    try {
      const reply = await fetch(told.save, { method: "POST", body });
      const answer = await reply.json().catch(() => ({}));
      if (answer.marks) take(answer, sent);
      else { say(answer.error || told.failed); wait = 60000; }
    } catch { say(told.offline); wait = 15000; }
    sending = false;
    keep();
    soon(wait);
  }

  form.addEventListener("input", ({ target }) => {
    if (!target.dataset.part) return;
    changed.add(target.name);
    keep();
    soon(1500);
  });
  window.addEventListener("online", () => soon(0));
  for (const [name, words, mark] of JSON.parse(localStorage.getItem(store) || "[]")) {
    if (!box(name) || words === box(name).value) continue;
    fill(name, words, mark);
    changed.add(name);
  }
  keep();
  soon(0);
})();
