// One popup at a time: the selected event or corridor, or a choice between several things at one point.
(function () {
  "use strict";
  const k = window.korridor;
  let popup = null, shown = "", asking = false;

  // The reader chose an event or a corridor: open at once what is known, tell the server.
  k.select = function (kind, id, more = {}) {
    const detail = k.payload.detail;
    close();
    if (detail && detail.kind === kind && detail.id === id) open(detail);
    k.send(kind, { id, ...more });
  };

  // A choice: [{label, note, colour, choose}].
  k.ask = function (at, options) {
    const box = k.element("div", "k-ask");
    box.append(k.element("strong", "", options.heading || k.words.shared));
    options.forEach((option) => box.append(optionButton(option)));
    close();
    asking = true;
    show(at, box);
  };

  k.part({
    start(map) {
      map.on("popupclose", (event) => closed(event.popup));
      map.on("popupopen popupclose", (event) => map.getContainer().classList.toggle("k-carded", event.type === "popupopen"));
    },
    paint(payload) { this.refresh(payload); },
    named(payload) { this.refresh(payload); },
    refresh(payload) {
      const key = JSON.stringify(payload.detail || null);
      if (key === shown) return;
      if (!payload.detail) { shown = key; if (!asking) close(); } else open(payload.detail);
    },
    placed() { this.refresh(k.payload); },
  });

  function open(detail) {
    const at = detail.kind === "event" ? k.eventPlace(detail.id) : k.corridorPlace(detail.id);
    if (!at) return; // the places have not come yet, or the event has none
    close();
    shown = JSON.stringify(detail);
    show(at, card(detail));
  }

  function show(at, content) {
    popup = L.popup({ pane: "popupPane", closeButton: false, offset: [0, -4], maxWidth: 320, minWidth: 180, autoPanPadding: [12, 12], className: "k-popup" })
      .setLatLng(at).setContent(content);
    L.DomEvent.disableClickPropagation(content);
    content.prepend(closeButton());
    popup.openOn(k.map);
  }

  function close() {
    const old = popup;
    popup = null;
    asking = false;
    if (old) k.map.closePopup(old);
  }

  // Closed by the reader: the server forgets the selection.
  function closed(which) {
    if (which !== popup) return;
    popup = null;
    if (!asking) k.send("close", {});
    asking = false;
  }

  function closeButton() {
    const button = k.element("button", "k-close", "×");
    button.type = "button";
    button.title = k.words.close;
    button.setAttribute("aria-label", k.words.close);
    button.addEventListener("click", () => k.map.closePopup(popup));
    return button;
  }

  function card(detail) {
    const box = k.element("article", "k-card");
    box.dataset.detail = detail.id;
    box.append(k.element("h2", "", detail.title));
    if (detail.when) box.append(k.element("p", "k-when", detail.when));
    if (detail.basis) box.append(k.element("p", "k-basis", detail.basis));
    if (detail.differs) box.append(k.element("p", "k-differing", `≠ ${detail.differs}`));
    if (detail.passage) box.append(k.element("blockquote", "", detail.passage));
    if (detail.source) box.append(k.element("p", "k-basis", detail.source));
    if (detail.article && detail.label) box.append(openButton(detail));
    return box;
  }

  function openButton(detail) {
    const button = k.element("button", "k-open", detail.label);
    button.type = "button";
    button.addEventListener("click", () => k.send("open", { article: detail.article, number: detail.number ?? null }));
    return button;
  }

  function optionButton(option) {
    const button = k.element("button", "k-option");
    button.type = "button";
    const swatch = k.element("span", option.colour ? "k-swatch" : "");
    if (option.colour) swatch.style.background = option.colour;
    button.append(swatch, k.element("span", "", option.label));
    if (option.note) button.append(k.element("small", "", option.note));
    button.addEventListener("click", option.choose);
    return button;
  }
})();
