// Countries, provinces and disputed lines. A paint restyles only the shapes whose class changed.
(function () {
  "use strict";
  const k = window.korridor;
  const SMALL = 9; // pixels: a country smaller than this gets a circle that can be seen and clicked
  let countries, provinces, small, outline;
  let counts = new Map();
  let provinceCounts = new Map();
  const shapes = new Map(); // code → layer
  const circles = new Map(); // code → circle
  const provinceShapes = new Map(); // id → layer

  const layer = (pane, extra) => L.geoJSON(null, {
    pane, renderer: k.renderers[pane], smoothFactor: 0.4, ...extra,
  }).addTo(k.map);

  k.part({
    start(map, options) {
      countries = layer("countries", { className: "k-land", onEachFeature: (f, l) => addCountry(f, l) });
      provinces = layer("provinces", { className: "k-province", onEachFeature: (f, l) => addProvince(f, l) });
      small = L.layerGroup().addTo(map);
      outline = layer("outline", { className: "k-selected", interactive: false });
      k.load(options.urls.countries).then((file) => this.arrived(file));
      if (options.urls.disputed) k.load(options.urls.disputed).then(addDisputed);
      this.nearer();
      map.on("zoomend", () => { this.nearer(); resizeSmall(); });
    },
    arrived(file) {
      countries.addData(file);
      file.features.forEach(measure);
      this.restyle();
      k.parts.forEach((part) => part.named && k.payload && part.named(k.payload));
      k.map.getContainer().dataset.ready = "true";
    },
    // Provinces are fetched when they are first needed.
    nearer() {
      const { urls, provinceZoom } = k.options;
      const near = urls.provinces && k.map.getZoom() >= provinceZoom;
      if (near) k.load(urls.provinces).then((file) => { if (!provinceShapes.size) provinces.addData(file); styleProvinces(); });
      if (near) provinces.addTo(k.map); else provinces.remove();
    },
    paint(payload) {
      counts = k.unpack(payload.counts);
      provinceCounts = k.unpack(payload.provinces);
      this.restyle();
    },
    named() { resizeSmall(); rove(); },
    restyle() {
      if (!k.payload) return;
      shapes.forEach((shape, code) => shape.getElement() && setClass(shape.getElement(), classOf(counts.get(code))));
      styleProvinces();
      resizeSmall();
      select(k.payload.country);
      rove();
    },
  });

  const extents = new Map(); // code → {width, height} in degrees of its largest part, for the size of its name
  k.extents = () => extents;

  function measure(feature) {
    const { type, coordinates } = feature.geometry;
    const parts = (type === "Polygon" ? [coordinates] : coordinates).map((part) => extent(part[0]));
    extents.set(feature.properties.code, parts.sort((a, b) => b.width * b.height - a.width * a.height)[0]);
  }

  function extent(ring) {
    const lons = ring.map((at) => at[0]);
    const lats = ring.map((at) => at[1]);
    const span = (values) => values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
    return { width: span(lons), height: span(lats) };
  }

  function classOf(n) {
    if (!n) return "none";
    let i = -1;
    for (const bound of k.payload.breaks) if (n >= bound) i += 1;
    return String(Math.max(0, i));
  }
  k.classOf = classOf;
  k.counts = () => counts;

  function setClass(element, value) {
    if (element.dataset.class !== value) element.dataset.class = value;
  }

  function lines(code, province) {
    const n = counts.get(code) || 0;
    const words = k.words;
    const country = n ? k.counted(words.count, n) : words.none;
    if (!province) return [k.countryName(code), country];
    const m = provinceCounts.get(province.id) || 0;
    return [k.names.provinces[province.id] || province.name || province.id,
      m && k.counted(words.province_count, m), `${k.countryName(code)}: ${country}`];
  }

  function choose(code, province) {
    select(code);
    k.send("country", province ? { id: code, province } : { id: code });
  }

  function addCountry(feature, shape) {
    const code = feature.properties.code;
    shape.on("add", () => {
      const path = shape.getElement();
      path.dataset.class = code ? "none" : "uncounted";
      if (code) path.setAttribute("data-iso", code);
    });
    if (!code) { k.tipLayer(shape, () => [k.words.uncounted]); return; }
    shapes.set(code, shape);
    shape.on("click", () => choose(code));
    k.tipLayer(shape, () => lines(code));
  }

  function addProvince(feature, shape) {
    const { id, country } = feature.properties;
    const province = { id, name: feature.properties.name_en || feature.properties.name };
    provinceShapes.set(id, shape);
    shape.on("add", () => shape.getElement().setAttribute("data-province", id));
    if (!country) return;
    shape.on("click", () => choose(country, id));
    k.tipLayer(shape, () => lines(country, province));
  }

  function addDisputed(file) {
    layer("disputed", { className: "k-disputed", interactive: false }).addData(file);
  }

  function styleProvinces() {
    if (!k.payload) return;
    provinceShapes.forEach((shape, id) => {
      const path = shape.getElement();
      if (path) path.classList.toggle("named", (provinceCounts.get(id) || 0) > 0);
    });
  }

  function select(code) {
    outline.clearLayers();
    const shape = code && shapes.get(code);
    if (shape) outline.addData(shape.feature);
    circles.forEach((circle, key) => circle.getElement() && circle.getElement().classList.toggle("selected", key === code));
    k.map.getContainer().dataset.country = code || "";
  }

  // Circles for the codes that have no shape, and for those whose shape is too small to be seen.
  function resizeSmall() {
    if (!k.payload || !shapes.size) return;
    Object.entries(k.names.points).forEach(([code, at]) => {
      const wanted = counts.get(code) && isSmall(code);
      if (wanted && !circles.has(code)) addCircle(code, at);
      const circle = circles.get(code);
      if (!circle) return;
      if (wanted) { circle.addTo(small); setClass(circle.getElement(), classOf(counts.get(code))); } else circle.remove();
    });
  }

  function isSmall(code) {
    const shape = shapes.get(code);
    if (!shape) return true;
    const box = shape.getBounds();
    const a = k.map.project(box.getNorthWest());
    const b = k.map.project(box.getSouthEast());
    return Math.max(b.x - a.x, b.y - a.y) < SMALL;
  }

  function addCircle(code, at) {
    const circle = L.circleMarker(at, { pane: "small", renderer: k.renderers.small, radius: 5, className: "k-small" });
    circle.on("add", () => circle.getElement().setAttribute("data-iso", code));
    circle.on("click", () => choose(code));
    k.tipLayer(circle, () => lines(code));
    circles.set(code, circle);
  }

  // The countries that were named, the most often named first.
  function rove() {
    const ordered = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a));
    const items = ordered.map(item).filter((one) => one.element);
    shapes.forEach((shape, code) => { if (!counts.get(code) && shape.getElement()) k.unrove(shape.getElement()); });
    k.rove(items, ordered.indexOf(k.payload.country));
  }

  function item(code) {
    const circle = circles.get(code);
    const shape = circle && k.map.hasLayer(circle) ? circle : shapes.get(code);
    return {
      element: shape && shape.getElement(), label: lines(code).join(", "), lines: () => lines(code), choose: () => choose(code),
    };
  }
})();
