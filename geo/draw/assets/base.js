// The map's frame: panes, view, graticule, controls, and the two entrances start() and paint().
// Every text reaches the page through textContent or setAttribute; nothing here parses HTML.
(function () {
  "use strict";

  const PANES = {
    grid: 340, countries: 350, provinces: 360, disputed: 370, small: 380, outline: 385,
    casing: 400, rails: 405, railhits: 415, stations: 420, labels: 430, legs: 440, events: 450,
  };
  const k = (window.korridor = {
    parts: [], map: null, options: null, payload: null, painted: 0, renderers: {}, words: {},
  });

  k.part = function (part) { k.parts.push(part); };

  k.start = function (map, options) {
    k.map = map;
    k.options = options;
    map.attributionControl && map.attributionControl.remove();
    Object.entries(PANES).forEach(([name, z]) => addPane(name, z));
    const root = map.getContainer();
    root.classList.add("korridor");
    restoreView();
    drawGraticule();
    addTiles();
    addScale();
    keepSize(root);
    k.parts.forEach((part) => part.start && part.start(map, options));
    map.on("moveend", keepView).on("zoomend", markZoom);
    markZoom();
  };

  // The words of the locale come once with its names; a paint waits for them, and a later paint overtakes it.
  k.paint = function (payload) {
    k.wanted = payload;
    k.load(payload.names).then((names) => { if (k.wanted === payload) show(payload, names); }).catch((error) => console.error(error));
  };

  function show(payload, names) {
    const before = k.payload;
    k.payload = payload;
    k.words = names.words[payload.unit];
    k.style = names.style[payload.theme];
    setPaper(payload, before);
    k.parts.forEach((part) => part.paint && part.paint(payload, before));
    k.map.getContainer().dataset.painted = String((k.painted += 1));
  }

  // A click. `n` tells a new one from the value that Streamlit keeps sending along.
  k.send = function (kind, value) {
    window.Streamlit.setComponentValue({ kind, ...value, n: Date.now() });
  };

  k.element = function (tag, className, text) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined && text !== null) element.textContent = String(text);
    return element;
  };

  k.number = (n) => n.toLocaleString(k.payload ? k.payload.locale : "en");

  // "{n} mentions" in the plural form that the locale asks for.
  k.counted = function (forms, n) {
    const form = new Intl.PluralRules(k.payload.locale).select(n);
    return (forms[form] || forms.other || "{n}").replace("{n}", k.number(n));
  };

  k.unpack = function (packed) {
    const counts = new Map();
    const words = packed ? packed.split(" ") : [];
    for (let i = 0; i + 1 < words.length; i += 2) counts.set(words[i], Number(words[i + 1]));
    return counts;
  };

  function addPane(name, z) {
    const pane = k.map.createPane(name);
    pane.style.zIndex = z;
    k.renderers[name] = L.svg({ pane: name, padding: 0.6 });
  }

  // The view outlives this iframe on the page around it (same origin).
  function restoreView() {
    const view = k.shelf().view;
    if (view) { k.map.setView(view.center, view.zoom, { reset: true }); return; }
    k.home();
  }

  function keepView() {
    const { lat, lng } = k.map.getCenter();
    k.shelf().view = { center: [lat, lng], zoom: k.map.getZoom() };
  }

  // The start's zoom is meant for a map 1250 pixels wide; others show the same stretch of land.
  k.home = function () {
    const [lat, lon, zoom] = k.options.start;
    const width = k.map.getContainer().clientWidth || window.innerWidth;
    const fitting = zoom + Math.round(2 * Math.log2(width / 1250)) / 2;
    k.map.setView([lat, lon], Math.min(zoom, Math.max(2.5, fitting)), { animate: false });
  };

  k.shelf = function () {
    const page = window.parent;
    page.korridorShelf = page.korridorShelf || { files: {}, view: null };
    return page.korridorShelf;
  };

  // A map that was hidden or is resized keeps its centre to the last digit.
  function keepSize(root) {
    const narrow = () => root.classList.toggle("narrow", root.clientWidth < 600);
    new ResizeObserver(() => {
      narrow();
      const view = k.shelf().view;
      const before = k.map.getSize();
      k.map.invalidateSize();
      if (view && !before.equals(k.map.getSize())) k.map.setView(view.center, view.zoom, { reset: true });
      k.parts.forEach((part) => part.resized && part.resized());
    }).observe(root);
    narrow();
  }

  function markZoom() {
    const root = k.map.getContainer();
    const zoom = k.map.getZoom();
    root.dataset.zoom = String(zoom);
    root.classList.toggle("near", zoom >= k.options.provinceZoom);
    root.style.setProperty("--track", `${Math.min(3.2, Math.max(1, 0.5 * zoom - 0.5)).toFixed(2)}px`);
  }

  function drawGraticule() {
    const lines = [];
    for (let lon = -180; lon <= 180; lon += 15) lines.push([[-85, lon], [85, lon]]);
    for (let lat = -75; lat <= 75; lat += 15) lines.push([[lat, -180], [lat, 180]]);
    L.polyline(lines, {
      pane: "grid", renderer: k.renderers.grid, interactive: false, className: "k-grid", smoothFactor: 0,
    }).addTo(k.map);
  }

  function addTiles() {
    if (!k.options.tiles) return;
    L.tileLayer(k.options.tiles, { className: "k-tiles" }).addTo(k.map);
    const credit = k.element("div", "k-credit", k.options.credit);
    k.map.getContainer().append(credit);
    k.map.getContainer().classList.add("tiled");
  }

  function addScale() {
    L.control.scale({ imperial: false, position: "bottomright", maxWidth: 90 }).addTo(k.map);
  }

  function setPaper(payload, before) {
    const root = k.map.getContainer();
    if (before && before.theme === payload.theme && String(before.classes) === String(payload.classes)) return;
    root.dataset.theme = payload.theme;
    Object.entries(k.style.paper).forEach(([name, colour]) => root.style.setProperty(`--${name.replace("_", "-")}`, colour));
    payload.classes.forEach((colour, i) => root.style.setProperty(`--class-${i}`, colour));
  }

  // Zoom and home as buttons whose names follow the reader's language.
  k.part({
    start(map) {
      const box = k.element("div", "k-zoom leaflet-bar");
      this.buttons = {
        zoom_in: this.button("+", () => map.zoomIn()),
        zoom_out: this.button("−", () => map.zoomOut()),
        home: this.button("⌂", k.home),
      };
      Object.values(this.buttons).forEach((button) => box.append(button));
      L.DomEvent.disableClickPropagation(box);
      map.getContainer().append(box);
    },
    button(sign, act) {
      const button = k.element("button", "k-button", sign);
      button.type = "button";
      button.addEventListener("click", act);
      return button;
    },
    paint() {
      k.map.getContainer().setAttribute("aria-label", k.words.label);
      k.map.getContainer().setAttribute("role", "application");
      Object.entries(this.buttons).forEach(([name, button]) => {
        button.title = k.words[name];
        button.setAttribute("aria-label", k.words[name]);
      });
    },
  });
})();
