// Rail corridors: a casing for each section, a coloured lane for each corridor on it, one wide invisible line to point at.
(function () {
  "use strict";
  const k = window.korridor;
  const STATUS = {
    operating: "operating", under_construction: "construction", suspended: "suspended",
    planned: "planned", proposed: "planned", agreed: "planned",
  };
  const sections = []; // {feature, ids, casing, hit, lanes: Map(id → Lane)}
  const lanesOf = new Map(); // corridor → [Lane]
  let stations, built = "", clicked = null;

  k.part({
    start(map, options) {
      stations = L.layerGroup();
      if (options.urls.corridors) k.load(options.urls.corridors).then((file) => { read(file); this.refresh(k.payload); });
      map.on("zoomend", () => { spread(); toggleStations(); });
    },
    paint(payload) { this.refresh(payload); },
    named(payload) { this.refresh(payload); },
    refresh(payload) {
      if (!payload || !sections.length) return;
      build(payload);
      colour(payload);
      highlight(payload.corridor);
      toggleStations();
      rove();
    },
  });

  k.statuses = () => new Set(sections.filter((s) => s.ids.length).map((s) => (s.sea ? "sea" : s.status)));
  k.stationKinds = () => new Set(stations ? stations.getLayers().map((mark) => mark.options.kind) : []);

  function read(file) {
    for (const feature of file.features) {
      if (feature.geometry.type === "Point") addStation(feature);
      else sections.push({
        feature, line: eastward(feature.geometry.coordinates), ids: [], lanes: new Map(),
        status: STATUS[feature.properties.status] || "planned", sea: feature.properties.mode === "ferry",
      });
    }
  }

  // One direction for all, so that a lane stays on its side from one section to the next.
  function eastward(coordinates) {
    const [a, b] = [coordinates[0], coordinates[coordinates.length - 1]];
    const turned = b[0] < a[0] || (b[0] === a[0] && b[1] < a[1]);
    return (turned ? [...coordinates].reverse() : coordinates).map(([lon, lat]) => [lat, lon]);
  }

  // Draw the sections of the corridors that are shown; nothing to do while those stay the same.
  function build(payload) {
    const order = Object.keys(k.style.lines);
    const shown = payload.shown || order;
    const key = shown.join(" ");
    if (key === built) return;
    built = key;
    lanesOf.clear();
    const visible = new Set(shown);
    for (const section of sections) {
      clear(section);
      section.ids = order.filter((id) => visible.has(id) && section.feature.properties.corridors.includes(id));
      if (section.ids.length) draw(section);
    }
    spread();
  }

  function clear(section) {
    [section.casing, section.hit, ...section.lanes.values()].forEach((line) => line && line.remove());
    section.lanes.clear();
  }

  function draw(section) {
    const kind = `k-${section.sea ? "sea" : section.status}`;
    section.casing = line(section.line, "casing", `k-casing ${kind}`, L.polyline);
    section.casing.getElement().style.setProperty("--n", section.ids.length);
    section.ids.forEach((id) => {
      const lane = line(section.line, "rails", `k-lane ${kind}`, (at, options) => new L.Lane(at, options));
      lane.getElement().dataset.corridor = id;
      section.lanes.set(id, lane);
      lanesOf.set(id, [...(lanesOf.get(id) || []), lane]);
    });
    section.hit = line(section.line, "railhits", "k-hit", L.polyline, true);
    section.hit.getElement().dataset.section = section.feature.properties.id;
    point(section);
  }

  const line = (at, pane, className, make, interactive = false) =>
    make(at, { pane, renderer: k.renderers[pane], className, interactive, smoothFactor: 0.8 }).addTo(k.map);

  function point(section) {
    const words = () => [...section.ids.map(k.corridorName), k.words[section.sea ? "sea" : section.status]];
    k.tipLayer(section.hit, words);
    section.hit.on("mouseover", () => touch(section.ids));
    section.hit.on("mouseout", () => touch([]));
    section.hit.on("click", (event) => {
      clicked = event.latlng;
      k.untip();
      if (section.ids.length === 1) choose(section.ids[0]); else k.ask(event.latlng, section.ids.map(option));
    });
  }

  const option = (id) => ({ label: k.corridorName(id), colour: k.style.lines[id], choose: () => choose(id) });

  function choose(id) {
    highlight(id);
    k.select("corridor", id);
  }

  // Where the popup of a corridor stands: where it was clicked, else in the middle of its middle section.
  k.corridorPlace = function (id) {
    const lanes = lanesOf.get(id) || [];
    if (clicked || !lanes.length) return clicked;
    const at = lanes[Math.floor(lanes.length / 2)].getLatLngs();
    return at[Math.floor(at.length / 2)];
  };

  function spread() {
    const step = parseFloat(getComputedStyle(k.map.getContainer()).getPropertyValue("--track")) * 1.2;
    for (const section of sections) {
      section.ids.forEach((id, i) => section.lanes.get(id).setOffset((i - (section.ids.length - 1) / 2) * step));
    }
  }

  function colour(payload) {
    lanesOf.forEach((lanes, id) => lanes.forEach((lane) => { lane.getElement().style.stroke = k.style.lines[id]; }));
  }

  function highlight(id) {
    const root = k.map.getContainer();
    root.classList.toggle("k-picked", Boolean(id && lanesOf.has(id)));
    lanesOf.forEach((lanes, other) => lanes.forEach((lane) => {
      lane.getElement().classList.toggle("picked", other === id);
      if (other === id) lane.bringToFront();
    }));
    root.dataset.corridor = id || "";
  }

  function touch(ids) {
    lanesOf.forEach((lanes, id) => lanes.forEach((lane) => lane.getElement().classList.toggle("touched", ids.includes(id))));
  }

  function rove() {
    const items = [...lanesOf.keys()].map((id) => ({
      element: lanesOf.get(id)[0].getElement(),
      label: k.corridorName(id),
      lines: () => [k.corridorName(id)],
      choose: () => { clicked = null; choose(id); },
    }));
    k.rove(items, Math.max(0, [...lanesOf.keys()].indexOf(k.payload.corridor)));
  }

  function addStation(feature) {
    const { name, marks } = feature.properties;
    const kind = ["gauge", "border", "port"].find((one) => marks.includes(one));
    if (!kind) return;
    const [lon, lat] = feature.geometry.coordinates;
    const icon = L.divIcon({ className: `k-station k-${kind}`, iconSize: [12, 12], html: k.element("span") });
    const mark = L.marker([lat, lon], { pane: "stations", icon, keyboard: false, kind });
    k.tipLayer(mark, () => [name[k.payload.locale] || name.en, marks.map((one) => k.words[one]).filter(Boolean).join(", ")]);
    stations.addLayer(mark);
  }

  function toggleStations() {
    if (k.map.getZoom() >= k.options.provinceZoom) stations.addTo(k.map); else stations.remove();
  }
})();
