// The legend: the classes with the counts that they hold, the lines and the marks that are on the map now.
(function () {
  "use strict";
  const k = window.korridor;
  const OPEN_FROM = 760; // pixels: on a narrower map the legend starts folded, to its ramp of colours
  let box;

  k.part({
    start(map) {
      box = k.element("details", "k-legend");
      box.open = map.getContainer().clientWidth >= OPEN_FROM;
      L.DomEvent.disableClickPropagation(box);
      L.DomEvent.disableScrollPropagation(box);
      map.getContainer().append(box);
      map.on("moveend", draw);
    },
    paint: draw,
    named: draw,
    railways: draw,
  });

  function draw() {
    if (!k.payload) return;
    box.replaceChildren(summary(), routes(), classes(), railways(), events());
  }

  // The folded legend still tells which end of the colours is more.
  function summary() {
    const line = k.element("summary", "", k.words.legend);
    const numbers = [...k.counts().values()].sort((a, b) => a - b);
    if (!numbers.length) return line;
    const ramp = k.element("span", "k-ramp");
    const fills = [...new Set(numbers.map(k.classOf))].map(fill);
    ramp.append(k.number(numbers[0]), ...fills, k.number(numbers[numbers.length - 1]));
    line.append(ramp);
    return line;
  }

  function section(title, rows) {
    const part = k.element("section");
    if (!rows.length) return part;
    part.append(k.element("h3", "", title), ...rows);
    return part;
  }

  function row(swatch, label) {
    const line = k.element("div", "k-row");
    line.append(swatch, k.element("span", "", label));
    return line;
  }

  function fill(value) {
    const swatch = k.element("i", "k-fill");
    swatch.dataset.class = value;
    return swatch;
  }

  // Each class from the smallest to the largest count that it holds.
  function classes() {
    const found = new Map();
    [...k.counts().values()].sort((a, b) => a - b).forEach((n) => {
      const key = k.classOf(n);
      found.set(key, [found.has(key) ? found.get(key)[0] : n, n]);
    });
    const rows = [...found].reverse().map(([key, [low, high]]) => row(fill(key), low === high ? k.number(low) : `${k.number(low)}–${k.number(high)}`));
    rows.push(row(fill("none"), k.words.none), row(fill("uncounted"), k.words.uncounted));
    return section(k.words.title, rows);
  }

  // Only what can be seen in this view: kinds of line, signs of stations.
  function railways() {
    const [kinds, signs] = [k.statuses(), k.signs()];
    const lines = ["operating", "construction", "agreed", "planned", "suspended", "sea"].filter((kind) => kinds.has(kind));
    const marks = ["gauge", "border", "port"].filter((sign) => signs.has(sign));
    const rows = [...lines.map((kind) => row(stroke(kind), k.words[kind])), ...marks.map((sign) => row(station(sign), k.words[sign]))];
    const day = k.payload.day && rows.length ? k.words.network.replace("{day}", k.payload.dayName) : "";
    return section(day || k.words.railways, rows);
  }

  // The ways that are compared, in their colours (routes.js).
  function routes() {
    return section("", k.routeKeys().map(({ label, colour }) => {
      const swatch = k.element("i", "k-swatch");
      swatch.style.background = colour;
      return row(swatch, label);
    }));
  }

  function events() {
    if (!k.eventCount()) return k.element("section");
    const rows = [row(k.element("i", "k-event k-key"), k.words.events)];
    if (k.differs()) rows.push(row(k.element("i", "k-event k-key k-differs", "≠"), k.words.differs));
    return section("", rows);
  }

  function station(kind) {
    const mark = k.element("i", `k-station k-${kind} k-key`);
    mark.append(k.element("span"));
    return mark;
  }

  function stroke(status) {
    const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    drawing.setAttribute("viewBox", "0 0 30 8");
    path.setAttribute("d", "M1 4H29");
    path.setAttribute("class", `k-lane k-${status}`);
    drawing.append(path);
    return drawing;
  }
})();
