(() => {
  const page = document, root = page.documentElement;
  const leaving = page.querySelector("[data-leave]");
  if (leaving) {
    /* Only after the load event does a new address add an entry, which cuts off what Forward would show. */
    addEventListener("load", () => setTimeout(() => { location.href = leaving.href; }));
    return;
  }

  /* Leave this site: no page of this visit stays behind Back or Forward where the browser can tell how many there were. */
  const exit = page.querySelector("[data-exit]");
  if (exit) {
    const asked = () => /(^|; )x=1/.test(page.cookie);
    const hide = () => { root.style.display = "none"; page.title = "…"; };
    const end = () => { page.cookie = "x=;path=/;max-age=0"; location.replace("/exit"); };
    const leave = event => {
      event?.preventDefault();
      hide();
      const before = globalThis.navigation?.currentEntry?.index || 0;
      if (before > 0) {
        page.cookie = "x=1;path=/;max-age=10;samesite=strict";
        history.go(-before);
        setTimeout(end, 1500);
      } else end();
    };
    addEventListener("pageshow", event => { if (event.persisted && asked()) { hide(); end(); } });
    if (asked()) { hide(); end(); }
    page.querySelectorAll("[data-exit]").forEach(link => link.addEventListener("click", leave));

    const status = page.getElementById("exit-status"), said = status.dataset;
    let presses = 0, alone = false, timer;
    const forget = say => { presses = 0; clearTimeout(timer); status.textContent = say || ""; };
    const spoilt = () => { alone = false; if (presses) forget(); };
    addEventListener("pointerdown", spoilt);
    addEventListener("keydown", event => {
      if (event.key !== "Shift" || event.ctrlKey || event.altKey || event.metaKey) spoilt();
      else if (!event.repeat) alone = true;
    });
    addEventListener("keyup", event => {
      if (event.key !== "Shift" || !alone) return;
      alone = false;
      clearTimeout(timer);
      if (++presses === 3) { leave(); return; }
      status.textContent = presses === 1 ? said.two : said.one;
      timer = setTimeout(() => forget(said.expired), 5000);
    });
  }

  page.querySelectorAll("[data-copy]").forEach(box => {
    if (!navigator.clipboard) return;
    const button = page.createElement("button"), status = page.createElement("span");
    button.type = "button";
    button.className = "button quiet";
    button.textContent = box.dataset.copy;
    status.setAttribute("role", "status");
    button.onclick = () => navigator.clipboard.writeText(page.getElementById(box.dataset.from).textContent.trim())
      .then(() => { status.textContent = box.dataset.done; });
    box.append(button, " ", status);
  });

  /* Suggestions under the search box: the combobox of the ARIA practices, "list autocomplete with manual selection". */
  const boxes = page.querySelectorAll("[data-suggest]");
  if (navigator.connection?.saveData || !boxes.length || !page.adoptedStyleSheets) return;
  const make = (name, attributes, text = "") => {
    const made = page.createElement(name);
    set(made, attributes);
    made.textContent = text;
    return made;
  };
  const set = (element, values) => Object.entries(values).forEach(([name, value]) => element.setAttribute(name, value));
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    .seek, .find { position: relative; }
    form [role=listbox] { position: absolute; z-index: 1; inset: 100% 0 auto; display: block; margin: 0; padding: 0; list-style: none; background: var(--paper); border: 1px solid var(--control); }
    form [role=listbox][hidden] { display: none; }
    [role=option] { display: flex; align-items: center; justify-content: space-between; gap: 1rem; min-block-size: 44px; max-width: none; padding: .25rem .5rem; cursor: pointer; }
    [role=option]:is(:hover, [aria-selected=true]) { background: var(--panel); outline: 2px solid var(--link); outline-offset: -2px; }`);
  page.adoptedStyleSheets = [sheet];

  boxes.forEach((box, number) => {
    const id = "suggested-" + number;
    const list = make("ul", { id, role: "listbox", "aria-label": box.labels[0].textContent });
    const said = make("span", { class: "vh", role: "status" });
    let chosen = -1, timer, asked;
    const choose = at => {
      [...list.children].forEach((option, place) => set(option, { "aria-selected": place === at }));
      chosen = at;
      if (at < 0) box.removeAttribute("aria-activedescendant");
      else {
        set(box, { "aria-activedescendant": list.children[at].id });
        list.children[at].scrollIntoView({ block: "nearest" });
      }
    };
    const show = (items, words) => {
      clearTimeout(timer);
      asked = "";
      list.replaceChildren(...items.map((item, place) => {
        const option = make("li", { id: id + "-" + place, role: "option", "data-to": new URL(item.url).pathname });
        option.append(
          make("bdi", item.language ? { lang: item.language } : {}, item.text),
          make("span", { class: "count" }, item.kind));
        return option;
      }));
      choose(-1);
      list.hidden = !items.length;
      set(box, { "aria-expanded": !list.hidden });
      said.textContent = words;
    };
    const close = () => show([], "");
    const go = option => { location.href = option.dataset.to; close(); };
    const ask = () => {
      const typed = asked = box.value.trim();
      fetch(box.dataset.suggest + "?q=" + encodeURIComponent(typed)).then(answer => answer.json())
        .then(found => { if (asked === typed) show(found.items, found.said); }).catch(close);
    };
    box.after(list, said);
    box.type = "text";
    set(box, { role: "combobox", "aria-autocomplete": "list", "aria-controls": id, enterkeyhint: "search" });
    close();
    box.addEventListener("input", () => {
      close();
      if (box.value.trim().length > 2) timer = setTimeout(ask, 250);
    });
    box.addEventListener("keydown", event => {
      const down = event.key === "ArrowDown", count = list.children.length;
      if (!count || event.isComposing) return;
      if (down || event.key === "ArrowUp") choose(down ? (chosen + 1) % count : (Math.max(chosen, 0) + count - 1) % count);
      else if (event.key === "Enter" && chosen >= 0) go(list.children[chosen]);
      else if (event.key === "Escape") close();
      else return;
      event.preventDefault();
    });
    box.addEventListener("blur", close);
    list.addEventListener("mousedown", event => event.preventDefault());
    list.addEventListener("click", event => {
      const option = event.target.closest("[role=option]");
      if (option) go(option);
    });
  });
})();
