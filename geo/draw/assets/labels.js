// Names on the map: countries, corridors on their lines, stations beside their signs. The more important is set first, a name that finds
// no room is left out, and none covers another name, a marker, a sign or a control.
(function () {
  "use strict";
  const k = window.korridor;
  const GAP = 2; // pixels kept free around a name
  const CELL = 8; // pixels: the grid in which names find out whether they lie on a line
  const SIGN = { gauge: 16, port: 11, border: 11 }; // pixels that a station's sign takes: a square on its corner is as wide as its diagonal
  const TRIES = 60; // places at most that are tried for a corridor's name
  const styles = new Map(); // class → {font, spacing}, as the style sheet says
  const pencil = document.createElement("canvas").getContext("2d");
  let pane, taken, inked, view, waiting = false;

  k.part({
    start(map) {
      pane = map.getPane("labels");
      map.on("zoomend moveend", k.relabel);
    },
    named: () => k.relabel(),
    paint: () => k.relabel(),
    placed: () => k.relabel(),
    railways: () => k.relabel(),
  });

  // Once for all that happens before the next picture.
  k.relabel = function () {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; if (k.payload) draw(); });
  };

  function draw() {
    const corner = k.map.containerPointToLayerPoint([0, 0]);
    view = [corner.x, corner.y, corner.x + k.map.getSize().x, corner.y + k.map.getSize().y];
    taken = obstacles(corner);
    inked = new Set();
    k.railways().forEach(ink);
    const [breaks, others] = [true, false].map((kept) => k.stations().filter((station) => (station.sign === "gauge") === kept));
    const labels = [...countries(), ...towns(breaks), ...corridors(), ...towns(others)];
    pane.replaceChildren(...labels);
    k.map.getContainer().dataset.labels = String(labels.length);
  }

  // What no name may cover: controls, event markers, signs of stations.
  function obstacles(corner) {
    const root = k.map.getContainer();
    const frame = root.getBoundingClientRect();
    const boxes = [...root.querySelectorAll(".k-legend, .k-zoom, .leaflet-control-scale, .k-event.leaflet-marker-icon")].map((one) => {
      const at = one.getBoundingClientRect();
      return [at.left, at.top, at.right, at.bottom].map((edge, i) => edge - (i % 2 ? frame.top - corner.y : frame.left - corner.x));
    });
    const signs = k.stations().map((station) => around(k.map.latLngToLayerPoint(station.at), SIGN[station.sign] || 7, SIGN[station.sign] || 7));
    return [...boxes, ...signs];
  }

  const around = (point, width, height) => [point.x - width / 2, point.y - height / 2, point.x + width / 2, point.y + height / 2];

  // Note the cells of the grid that a line passes.
  function ink(section) {
    const points = section.line.map((at) => k.map.latLngToLayerPoint(at));
    points.slice(1).forEach((to, i) => {
      const from = points[i];
      if (Math.max(from.x, to.x) < view[0] || Math.min(from.x, to.x) > view[2]) return;
      const steps = Math.max(1, Math.ceil(from.distanceTo(to) / CELL));
      for (let step = 0; step <= steps; step += 1) inked.add(cell(from.x + ((to.x - from.x) * step) / steps, from.y + ((to.y - from.y) * step) / steps));
    });
  }

  const cell = (x, y) => Math.floor(x / CELL) * 100003 + Math.floor(y / CELL);

  function inkIn(box) {
    let found = 0;
    for (let x = box[0]; x <= box[2]; x += CELL) for (let y = box[1]; y <= box[3]; y += CELL) if (inked.has(cell(x, y))) found += 1;
    return found;
  }

  // Set a name at the best of the `points` (its middle): free, on little ink, early in the list. Null if none is free.
  function set(text, className, points, size) {
    const { width, height } = measure(text, className, size);
    let best = null;
    points.forEach((point, i) => {
      const middle = typeof point === "function" ? point(width, height) : point;
      const box = around(middle, width + 2 * GAP, height + 2 * GAP);
      if (!within(box) || taken.some((other) => meets(box, other))) return;
      const cost = inkIn(box) + i / 2;
      if (!best || cost < best.cost) best = { middle, box, cost };
    });
    if (!best) return null;
    taken.push(best.box);
    return label(text, className, best.middle, size);
  }

  const meets = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  const within = (box) => box[0] >= view[0] && box[1] >= view[1] && box[2] <= view[2] && box[3] <= view[3];
  const inside = (point) => point.x > view[0] && point.x < view[2] && point.y > view[1] && point.y < view[3];

  function label(text, className, middle, size) {
    const made = k.element("span", `k-label ${className}`, text);
    if (size) made.style.fontSize = `${size.toFixed(1)}px`;
    made.style.left = `${middle.x}px`;
    made.style.top = `${middle.y}px`;
    return made;
  }

  function measure(text, className, size) {
    const style = styleOf(className);
    const points = size || style.size;
    pencil.font = `${style.weight} ${points}px ${style.family}`;
    return { width: pencil.measureText(text).width + text.length * style.spacing * points + style.padding, height: points * 1.25 + style.padding / 4 };
  }

  function styleOf(className) {
    if (!styles.has(className)) {
      const probe = label("x", className, { x: 0, y: 0 });
      pane.append(probe);
      const style = getComputedStyle(probe);
      const size = parseFloat(style.fontSize);
      const padding = 2 * (parseFloat(style.paddingLeft) + parseFloat(style.borderLeftWidth));
      styles.set(className, { size, weight: style.fontWeight, family: style.fontFamily, spacing: (parseFloat(style.letterSpacing) || 0) / size, padding });
      probe.remove();
    }
    return styles.get(className);
  }

  // Largest countries first, by the box of their largest part on the screen; a name may give way to what stands in its place.
  function countries() {
    const scale = k.map.options.crs.scale(k.map.getZoom()) / 360;
    return [...k.extents().entries()]
      .map(([code, box]) => [code, { width: box.width * scale, height: box.height * scale }])
      .filter(([, box]) => box.width > 26)
      .sort((a, b) => b[1].width * b[1].height - a[1].width * a[1].height)
      .map(([code, box]) => country(code, box)).filter(Boolean);
  }

  function country(code, box) {
    const at = k.names.points[code];
    const name = k.countryName(code);
    const middle = at && k.map.latLngToLayerPoint(at);
    if (!middle || !inside(middle)) return null;
    const size = Math.max(10, Math.min(16, box.width / (name.length * 0.9)));
    if (measure(name, "k-name", size).width > box.width * 1.05) return null;
    return set(name, "k-name", strayed(middle, box, size), size);
  }

  // Places around the middle of a country, the nearest first, that still lie well inside its box.
  function strayed(middle, box, size) {
    const places = [];
    for (let x = -2; x <= 2; x += 1) for (let y = -4; y <= 4; y += 1) {
      const [dx, dy] = [x * Math.min(box.width * 0.09, 60), y * size * 1.1];
      if (Math.abs(dy) <= Math.min(box.height * 0.3, 90)) places.push(L.point(middle.x + dx, middle.y + dy));
    }
    return places.sort((a, b) => a.distanceTo(middle) - b.distanceTo(middle));
  }

  // A corridor's short name lies on its line, where it runs alone rather than beside others, near the middle of the view.
  function corridors() {
    const places = new Map();
    for (const section of k.railways()) for (const id of section.ids) places.set(id, [...(places.get(id) || []), ...spots(section)]);
    const order = Object.keys(k.style.lines).filter((id) => places.has(id));
    return order.map((id) => corridor(id, places.get(id))).filter(Boolean);
  }

  function spots(section) {
    const n = section.line.length - 1;
    return [0.5, 0.3, 0.7].map((share) => {
      const i = Math.min(Math.floor(n * share), n - 1);
      const [a, b] = [section.line[i], section.line[i + 1]];
      const half = n * share - i;
      const at = k.map.latLngToLayerPoint([a[0] + (b[0] - a[0]) * half, a[1] + (b[1] - a[1]) * half]);
      return { at, beside: section.ids.length };
    }).filter((spot) => inside(spot.at));
  }

  function corridor(id, found) {
    const middle = L.point((view[0] + view[2]) / 2, (view[1] + view[3]) / 2);
    const width = view[2] - view[0];
    const rank = (spot) => spot.beside - 1 + (2 * spot.at.distanceTo(middle)) / width;
    const points = found.sort((a, b) => rank(a) - rank(b)).slice(0, TRIES).map((spot) => spot.at);
    const made = set(k.corridorShort(id), "k-shield", points);
    if (!made) return null;
    made.style.setProperty("--rail", k.style.lines[id]);
    made.dataset.shield = id;
    made.addEventListener("click", () => k.chooseCorridor(id, k.map.layerPointToLatLng([parseFloat(made.style.left), parseFloat(made.style.top)])));
    L.DomEvent.disableClickPropagation(made);
    return made;
  }

  // A station's name stands beside its sign: right, left, above or below; further off where something else is close.
  const SIDES = [[1, 0], [-1, 0], [0.9, -0.7], [0.9, 0.7], [-0.9, -0.7], [-0.9, 0.7], [0, -1], [0, 1]];

  function towns(stations) {
    return stations.map((station) => {
      const at = k.map.latLngToLayerPoint(station.at);
      if (!inside(at)) return null;
      const near = station.sign ? 10 : 7;
      const points = [near, near + 8].flatMap((far) => SIDES.map(([x, y]) => (width, height) =>
        L.point(at.x + x * (far + width / 2), at.y + y * (far + height / 2))));
      return set(plainName(station.id), `k-town k-rank-${station.rank}${station.sign === "gauge" ? " k-break" : ""}`, points);
    }).filter(Boolean);
  }

  // "Alat (Port of Baku)" is "Alat" on the map; the tooltip has the whole name.
  const plainName = (id) => k.stationName(id).replace(/ \(.*\)$/, "");
})();
