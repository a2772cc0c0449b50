// Event markers stand where their place is, never beside it. Those that would cover each other become one marker with a
// number, which fans out when it is chosen: each event at the end of a leg that leads back to its own place. Escape, the hub in
// the middle, a click beside it or another zoom fold it again. "≠" marks an event that article and chronology date differently.
(function () {
  "use strict";
  const k = window.korridor;
  const NEAR = 15; // pixels under which two places share a marker
  const FAN = 10; // up to so many events fan out; more become a list
  let places = {}, events = [], differ = new Set(), marks, legs, drawn = "", fanned = null;

  // Columns, as geo/draw/layers.py sends them, become [id, place, kind, when, title] again.
  function read(columns) {
    const words = (text) => (text ? text.split(" ") : []);
    const places = words(columns.places);
    const [kinds, whens] = [columns.kinds, columns.whens].map(([values, indices]) => words(indices).map((i) => values[Number(i)]));
    return words(columns.ids).map((id, i) => [id, places[i], kinds[i], whens[i], columns.titles[i]]);
  }

  k.part({
    start(map) {
      marks = L.layerGroup().addTo(map);
      legs = L.layerGroup().addTo(map);
      map.on("zoomend", () => { fanned = null; redraw(); });
      map.on("click", () => fold(false));
      map.getContainer().addEventListener("keydown", (event) => { if (event.key === "Escape") fold(true); });
    },
    paint(payload, before) {
      const url = k.options.urls.places;
      events = read(payload.events);
      differ = new Set((payload.events.differ || "").split(" ").filter(Boolean));
      if (events.length && url && !Object.keys(places).length) k.load(url).then((file) => { places = file; arrive(); });
      const key = JSON.stringify([events, [...differ], payload.locale]);
      if (key !== drawn) { drawn = key; fanned = null; redraw(); }
      else if (!before || before.event !== payload.event) mark();
    },
  });

  function arrive() {
    redraw();
    k.parts.forEach((part) => part.placed && part.placed());
  }

  k.eventCount = () => events.length;
  k.differs = () => differ.size > 0;

  k.eventPlace = function (id) {
    const event = events.find((one) => one[0] === id);
    return event ? places[event[1]] : null;
  };

  // Events that can be placed, gathered by nearness on the screen: the first place of a group is where its marker stands.
  function groups() {
    const found = [];
    for (const event of events) {
      const at = places[event[1]];
      if (!at) continue;
      const point = k.map.project(at);
      const group = found.find((one) => one.point.distanceTo(point) < NEAR);
      if (group) group.events.push(event); else found.push({ at, point, events: [event] });
    }
    return found;
  }

  function redraw() {
    if (!k.payload || !marks) return;
    marks.clearLayers();
    legs.clearLayers();
    const items = groups().flatMap((group, i) => (fanned === i && group.events.length > 1 ? fan(group) : [single(group, i)]));
    k.rove(items, Math.max(0, items.findIndex((item) => item.leg)));
    mark();
    k.map.getContainer().dataset.events = String(items.length);
  }

  function mark() {
    marks.eachLayer((layer) => {
      const ids = layer.options.ids;
      layer.getElement().classList.toggle("selected", ids.includes(k.payload.event));
    });
  }

  function single(group, i) {
    const n = group.events.length;
    if (n === 1) return add(group.at, group.events, () => choose(group.events[0]), () => lines(group.events[0]));
    const show = () => (n <= FAN ? unfold(i) : k.ask(group.at, list(group.events)));
    return add(group.at, group.events, show, () => [k.counted(k.words.event_count, n), ...group.events.slice(0, 3).map((e) => e[4])]);
  }

  function unfold(i) {
    fanned = i;
    k.untip();
    redraw();
    const first = marks.getLayers().find((layer) => layer.options.leg);
    if (!first) return;
    const group = groups()[i];
    const reach = radius(group.events.length) + 20;
    k.map.panInside(group.at, { padding: [reach, reach] });
    first.getElement().focus({ preventScroll: true });
  }

  // Fold the fan; by the keyboard, the focus goes back to where it came from.
  function fold(byKey) {
    if (fanned === null) return;
    const first = marks.getLayers().find((layer) => layer.options.leg);
    const id = first && first.options.ids[0];
    fanned = null;
    k.untip();
    redraw();
    const whole = marks.getLayers().find((layer) => layer.options.ids.includes(id));
    if (byKey && whole) whole.getElement().focus({ preventScroll: true });
  }

  const radius = (n) => Math.max(34, (n * 28) / (2 * Math.PI));

  function fan(group) {
    const n = group.events.length;
    hub(group);
    return group.events.map((event, j) => {
      const angle = (2 * Math.PI * j) / n - Math.PI / 2;
      const end = group.point.add([radius(n) * Math.cos(angle), radius(n) * Math.sin(angle)]);
      const at = k.map.unproject(end);
      L.polyline([places[event[1]], at], { pane: "legs", renderer: k.renderers.legs, className: "k-leg", interactive: false }).addTo(legs);
      return add(at, [event], () => choose(event), () => lines(event), true);
    });
  }

  // The place itself, while its events are spread around it.
  function hub(group) {
    const dot = L.circleMarker(group.at, { pane: "legs", renderer: k.renderers.legs, className: "k-hub", radius: 5 });
    dot.on("click", (event) => { L.DomEvent.stopPropagation(event); fold(false); });
    dot.addTo(legs);
  }

  function add(at, events, chosen, tip, leg = false) {
    const differs = events.some((event) => differ.has(event[0]));
    const text = events.length > 1 ? k.number(events.length) : differs ? "≠" : "";
    const face = k.element("span", "k-face", text);
    const size = text ? 22 : 16;
    const className = ["k-event", events.length > 1 && "k-many", differs && "k-differs"].filter(Boolean).join(" ");
    const icon = L.divIcon({ className, iconSize: [size, size], html: face });
    const layer = L.marker(at, { pane: "events", icon, keyboard: false, ids: events.map((event) => event[0]), leg });
    layer.on("click", (event) => { L.DomEvent.stopPropagation(event); k.untip(); chosen(); });
    layer.addTo(marks);
    k.tipLayer(layer, tip);
    const element = layer.getElement();
    element.dataset.events = events.map((event) => event[0]).join(" ");
    return { element, leg, label: tip().filter(Boolean).join(", "), lines: tip, choose: () => { k.untip(); chosen(); } };
  }

  const lines = (event) => [event[4], [event[2], event[3]].filter(Boolean).join(" · "), differ.has(event[0]) ? `≠ ${k.words.differs}` : ""];
  const choose = (event) => k.select("event", event[0]);
  function list(events) {
    const options = events.map((event) => ({ label: event[4], note: event[3], choose: () => choose(event) }));
    options.heading = k.counted(k.words.event_count, events.length);
    return options;
  }
})();
