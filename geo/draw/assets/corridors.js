// Rail corridors as they were on a day: a casing for each section, a coloured lane for each corridor on it, one wide invisible line to
// point at. Which status a section had on the day is read from its dated states.
(function () {
  "use strict";
  const k = window.korridor;
  const STATUS = {
    operating: "operating", under_construction: "construction", agreed: "agreed", planned: "planned", proposed: "planned",
    suspended: "suspended",
  };
  const sections = []; // {facts, line, sea, status, ids, casing, hit, lanes: Map(id → Lane)}
  const lanesOf = new Map(); // corridor → [Lane]
  let built = "", clicked = null;

  k.part({
    start(map, options) {
      if (options.urls.corridors) k.load(options.urls.corridors).then((file) => { read(file); this.refresh(k.payload); });
      map.on("zoomend", spread);
    },
    paint(payload) { this.refresh(payload); },
    named(payload) { this.refresh(payload); },
    refresh(payload) {
      if (!payload || !sections.length) return;
      build(payload);
      colour();
      highlight(payload.corridor);
      mark(payload.line);
      rove();
    },
  });

  // The sections that are drawn, for the stations, the labels and the legend.
  k.railways = () => sections.filter((section) => section.ids.length);

  // The kinds of line that can be seen now.
  k.statuses = function () {
    const view = k.map.getBounds();
    return new Set(k.railways().filter((section) => view.intersects(section.casing.getBounds())).map(kindOf));
  };

  const kindOf = (section) => (section.sea ? "sea" : section.status);

  function read(file) {
    for (const feature of file.features) {
      if (feature.geometry.type === "Point") continue;
      const facts = feature.properties;
      sections.push({ facts, line: eastward(feature.geometry.coordinates), ids: [], lanes: new Map(), sea: facts.mode === "ferry" });
    }
  }

  // The last state that began by `day` (a date like "2024-06-06"); null before the first. No day: today, as the tables say.
  function statusOn(facts, day) {
    if (!day || !facts.states.length) return facts.status;
    const begun = facts.states.filter(([since]) => since <= day);
    return begun.length ? begun[begun.length - 1][1] : null;
  }

  // One direction for all, so that a lane stays on its side from one section to the next.
  function eastward(coordinates) {
    const [a, b] = [coordinates[0], coordinates[coordinates.length - 1]];
    const turned = b[0] < a[0] || (b[0] === a[0] && b[1] < a[1]);
    return (turned ? [...coordinates].reverse() : coordinates).map(([lon, lat]) => [lat, lon]);
  }

  // Draw the sections of the corridors that are shown, as they were on the day; nothing to do while all that stays the same.
  function build(payload) {
    const order = Object.keys(k.style.lines);
    const shown = payload.shown || order;
    const key = `${payload.day || ""} ${shown.join(" ")}`;
    if (key === built) return;
    built = key;
    lanesOf.clear();
    const visible = new Set(shown);
    for (const section of sections) {
      clear(section);
      section.state = statusOn(section.facts, payload.day);
      section.status = STATUS[section.state];
      section.ids = section.state ? order.filter((id) => visible.has(id) && section.facts.corridors.includes(id)) : [];
      if (section.ids.length) draw(section);
    }
    spread();
    k.map.getContainer().dataset.day = payload.day || "";
    k.parts.forEach((part) => part.railways && part.railways());
  }

  function clear(section) {
    [section.casing, section.hit, ...section.lanes.values()].forEach((line) => line && line.remove());
    section.lanes.clear();
  }

  function draw(section) {
    const kind = `k-${kindOf(section)}`;
    section.casing = line(section.line, "casing", `k-casing ${kind}`, L.polyline);
    section.casing.getElement().style.setProperty("--n", section.ids.length);
    section.ids.forEach((id) => {
      const lane = line(section.line, "rails", `k-lane ${kind}`, (at, options) => new L.Lane(at, options));
      lane.getElement().dataset.corridor = id;
      section.lanes.set(id, lane);
      lanesOf.set(id, [...(lanesOf.get(id) || []), lane]);
    });
    section.hit = line(section.line, "railhits", "k-hit", L.polyline, true);
    Object.assign(section.hit.getElement().dataset, { section: section.facts.id, status: section.state });
    point(section);
  }

  const line = (at, pane, className, make, interactive = false) =>
    make(at, { pane, renderer: k.renderers[pane], className, interactive, smoothFactor: 0.8 }).addTo(k.map);

  function point(section) {
    const words = () => [ends(section), k.words[kindOf(section)], ...section.ids.map(k.corridorName)];
    k.tipLayer(section.hit, words);
    section.hit.on("mouseover", () => touch(section.ids));
    section.hit.on("mouseout", () => touch([]));
    section.hit.on("click", (event) => {
      clicked = event.latlng;
      k.untip();
      const options = section.ids.map((id) => option(id, section));
      if (options.length === 1) options[0].choose(); else k.ask(event.latlng, options);
    });
  }

  const ends = (section) => [section.facts.from, section.facts.to].map(k.stationName).join(" – ");

  const option = (id, section) => ({ label: k.corridorName(id), colour: k.style.lines[id], choose: () => choose(id, section.facts.id) });

  // A corridor was chosen, on one of its sections or (by keyboard, by its label) as a whole.
  function choose(id, section) {
    highlight(id);
    mark(section);
    k.select("corridor", id, section ? { section } : {});
  }
  k.chooseCorridor = function (id, at) {
    clicked = at || null;
    choose(id);
  };

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

  function colour() {
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

  // The one section whose facts are shown.
  function mark(id) {
    k.railways().forEach((section) => section.casing.getElement().classList.toggle("marked", section.facts.id === id));
  }

  function touch(ids) {
    lanesOf.forEach((lanes, id) => lanes.forEach((lane) => lane.getElement().classList.toggle("touched", ids.includes(id))));
  }

  function rove() {
    const items = [...lanesOf.keys()].map((id) => ({
      element: lanesOf.get(id)[0].getElement(),
      label: k.corridorName(id),
      lines: () => [k.corridorName(id)],
      choose: () => k.chooseCorridor(id),
    }));
    k.rove(items, Math.max(0, [...lanesOf.keys()].indexOf(k.payload.corridor)));
  }
})();
