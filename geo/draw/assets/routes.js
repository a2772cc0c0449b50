// Routes that are compared: each a line in its own colour over the corridors, the picked one broad, on top and open to be pointed at.
(function () {
  "use strict";
  const k = window.korridor;
  const LEGEND = 215; // pixels at the left that an open legend covers; it is drawn after this part
  let lines = null; // section → {at, sea, from, to}
  const EDGE = 30;
  let drawn = [], built = "", framed = "", waiting = null;

  k.part({
    start(map, options) {
      if (options.urls.corridors) k.load(options.urls.corridors).then((file) => { read(file); this.refresh(k.payload); });
    },
    paint(payload) { this.refresh(payload); },
    resized() { if (waiting) frame(waiting); },
    refresh(payload) {
      if (!payload || !lines) return;
      const key = JSON.stringify(payload.routes || null);
      if (key === built) return;
      built = key;
      drawn.forEach((line) => line.remove());
      drawn = [];
      k.map.getContainer().classList.toggle("k-routed", Boolean(payload.routes));
      waiting = null;
      if (payload.routes) draw(payload.routes);
    },
  });

  k.routeKeys = () => (k.payload && k.payload.routes ? k.payload.routes.ways : []);

  function read(file) {
    const names = {};
    file.features.filter((f) => f.geometry.type === "Point").forEach((f) => { names[f.properties.id] = f.properties.name; });
    lines = new Map(file.features.filter((f) => f.geometry.type !== "Point").map((f) => [f.properties.id, {
      at: f.geometry.coordinates.map(([lon, lat]) => [lat, lon]), sea: f.properties.mode === "ferry",
      ends: [names[f.properties.from], names[f.properties.to]].filter(Boolean),
    }]));
  }

  function draw(routes) {
    const closed = new Set(routes.closed.split(" "));
    routes.ways.forEach((way, i) => { if (i !== routes.picked) drawWay(way, i, routes, closed); });
    if (routes.ways[routes.picked]) drawWay(routes.ways[routes.picked], routes.picked, routes, closed);
    frame(routes);
    k.map.getContainer().dataset.routes = String(routes.ways.length);
  }

  // Under each other by pane: casing, line, what the pointer meets.
  function drawWay(way, number, routes, closed) {
    const picked = number === routes.picked;
    way.ids.split(" ").filter((id) => lines.has(id)).forEach((id) => {
      const section = lines.get(id);
      if (picked) add(section.at, "casing", `k-way-casing${id === routes.section ? " marked" : ""}`);
      const kind = closed.has(id) ? " closed" : section.sea ? " sea" : "";
      const line = add(section.at, "rails", `k-way${picked ? " picked" : ""}${kind}`);
      line.getElement().style.stroke = way.colour;
      const hit = add(section.at, "railhits", "k-way-hit", true);
      hit.getElement().dataset[picked ? "leg" : "way"] = picked ? id : String(number);
      k.tipLayer(hit, () => [way.label, section.ends.map((name) => name[k.payload.locale] || name.en).join(" – ")]);
      hit.on("click", () => { k.untip(); k.send(picked ? "section" : "route", { id: picked ? id : String(number) }); });
    });
  }

  function add(at, pane, className, interactive = false) {
    const line = L.polyline(at, { pane, renderer: k.renderers[pane], className, interactive, smoothFactor: 0.8 }).addTo(k.map);
    drawn.push(line);
    return line;
  }

  // Move the view only to ways that were not shown before, never for a click on one of them. A map without room for them (its frame
  // may be drawn before it has a size) waits for it: Leaflet would fit them at a zoom that is no number.
  function frame(routes) {
    const key = routes.ways.map((way) => way.ids).join("|");
    const first = framed === "" && k.shelf().framed === key;
    if (key !== framed && !first) {
      const at = routes.ways.flatMap((way) => way.ids.split(" ")).filter((id) => lines.has(id)).flatMap((id) => lines.get(id).at);
      const legend = k.map.getContainer().querySelector(".k-legend[open]");
      const left = legend ? LEGEND : EDGE;
      const { x, y } = k.map.getSize();
      waiting = x > left + EDGE && y > 2 * EDGE ? null : routes;
      if (waiting) return;
      if (at.length) k.map.fitBounds(at, { paddingTopLeft: [left, EDGE], paddingBottomRight: [EDGE, EDGE], animate: false });
    }
    framed = k.shelf().framed = key;
  }
})();
