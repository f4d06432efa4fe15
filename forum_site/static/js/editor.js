// Helps to write a text of the forum: marks, a preview, a draft as one types, topics alike.
// Without this file the buttons "Preview" and "Save draft" do the same.
(() => {
  const pause = (wait, work) => {
    let timer;
    const later = () => { clearTimeout(timer); timer = setTimeout(work, wait); };
    later.stop = () => clearTimeout(timer);
    return later;
  };
  const token = (form) => form.elements.csrfmiddlewaretoken.value;

  function mark(area, kind) {
    const { selectionStart: from, selectionEnd: to, value } = area;
    const chosen = value.slice(from, to);
    const lines = (sign) => chosen.split("\n").map((line) => sign + line).join("\n");
    const fresh = from && value[from - 1] !== "\n" ? "\n" : "";
    const ways = {
      bold: () => [`**${chosen}**`, 2],
      italic: () => [`*${chosen}*`, 1],
      quote: () => [`${fresh}${lines("> ")}`, fresh.length + 2],
      list: () => [`${fresh}${lines("- ")}`, fresh.length + 2],
      link: () => (/^https?:\/\/\S+$/.test(chosen) ? [`[](${chosen})`, 1] : [`[${chosen}](https://)`, 1]),
      at: () => ["@", 1],
    };
    const [words, inside] = ways[kind]();
    area.focus();
    // The old command keeps "undo" working; where it is gone the text is put in without.
    if (!document.execCommand("insertText", false, words)) {
      area.setRangeText(words, from, to, "end");
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }
    const start = from + inside;
    area.setSelectionRange(start, kind === "at" ? start : start + chosen.length);
  }

  function showTools(box, area) {
    box.hidden = false;
    box.addEventListener("click", ({ target }) => {
      const button = target.closest("[data-mark]");
      if (button) mark(area, button.dataset.mark);
    });
    box.addEventListener("keydown", ({ key }) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
      const buttons = [...box.querySelectorAll("button")];
      const here = buttons.indexOf(document.activeElement);
      if (step && here >= 0) buttons.at((here + step) % buttons.length).focus();
    });
    area.addEventListener("keydown", (event) => {
      const kind = { b: "bold", i: "italic" }[event.key];
      if (!kind || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      mark(area, kind);
    });
  }

  function showPreview(form, area, panel) {
    let asked = 0;
    const draw = async () => {
      const turn = ++asked, body = new FormData();
      body.set("csrfmiddlewaretoken", token(form));
      body.set("text", area.value);
      if (!area.value.trim()) { panel.hidden = true; return; }
      try {
        const reply = await fetch(panel.dataset.url, { method: "POST", body });
        if (!reply.ok || turn !== asked) return;
        panel.querySelector("[data-shown]").innerHTML = await reply.text(); // cleaned by the server
        panel.hidden = false;
      } catch { /* no line: the preview stays as it was */ }
    };
    if (!navigator.connection?.saveData) area.addEventListener("input", pause(900, draw));
  }

  function keepDraft(form, place) {
    const told = place.dataset;
    const say = (words) => { form.querySelector("[data-said]").textContent = words; };
    let typed = false, going = false;
    const send = async (leaving) => {
      if (!typed || going) return;
      typed = false;
      const body = new FormData(form);
      body.delete("files");
      try {
        const reply = await fetch(told.url, { method: "POST", body, keepalive: leaving });
        const answer = await reply.json();
        say(answer.error || answer.said);
      } catch {
        typed = true;
        say(told.failed);
        later();
      }
    };
    const later = pause(3000, () => send(false));
    form.addEventListener("input", () => { typed = true; later(); });
    form.addEventListener("submit", () => { going = true; later.stop(); });
    document.addEventListener("visibilitychange", () => { if (document.hidden) send(true); });
    window.addEventListener("online", () => send(false));
    window.addEventListener("pageshow", () => { going = false; });
  }

  function showAlike(title, panel) {
    const ask = async () => {
      try {
        const reply = await fetch(`${panel.dataset.url}?q=${encodeURIComponent(title.value)}`);
        if (reply.ok) panel.innerHTML = await reply.text(); // the site's own template
      } catch { /* no line: nothing is offered */ }
    };
    title.addEventListener("input", pause(700, ask));
  }

  const parts = document.querySelectorAll("[data-draft], [data-writes]");
  for (const form of new Set([...parts].map((part) => part.form))) {
    const find = (name) => form.querySelector(`[data-${name}]`);
    const area = find("writes"), draft = find("draft"), alike = find("alike");
    if (area) {
      showTools(find("tools"), area);
      showPreview(form, area, find("preview"));
    }
    if (draft) keepDraft(form, draft);
    if (alike && form.elements.title) showAlike(form.elements.title, alike);
  }
})();
