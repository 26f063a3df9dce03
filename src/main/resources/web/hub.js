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
})();
