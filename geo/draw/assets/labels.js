// Names of countries in the reader's language, where they fit into the country and do not meet another name.
(function () {
  "use strict";
  const k = window.korridor;
  let pane;

  k.part({
    start(map) {
      pane = map.getPane("labels");
      map.on("zoomend moveend", draw);
    },
    named() { draw(); },
    paint(payload, before) { if (!before || before.locale !== payload.locale) draw(); },
  });

  function draw() {
    if (!k.payload) return;
    const bounds = k.map.getBounds().pad(0.3);
    const taken = [];
    const labels = [];
    for (const [code, box] of candidates()) {
      const at = k.names.points[code];
      if (!at || !bounds.contains(at)) continue;
      const label = fitted(code, at, box, taken);
      if (label) labels.push(label);
    }
    pane.replaceChildren(...labels);
  }

  // Largest countries first, by the box of their largest part on the screen.
  function candidates() {
    const zoom = k.map.getZoom();
    const scale = k.map.options.crs.scale(zoom) / 360;
    return [...k.extents().entries()]
      .map(([code, box]) => [code, { width: box.width * scale, height: box.height * scale }])
      .filter(([, box]) => box.width > 26)
      .sort((a, b) => b[1].width * b[1].height - a[1].width * a[1].height);
  }

  function fitted(code, at, box, taken) {
    const name = k.countryName(code);
    const size = Math.max(10, Math.min(16, box.width / (name.length * 0.9)));
    const width = name.length * size * 0.72;
    if (width > box.width * 1.05) return null;
    const point = k.map.latLngToLayerPoint(at);
    const frame = [point.x - width / 2 - 4, point.y - size * 0.8, point.x + width / 2 + 4, point.y + size * 0.8];
    if (taken.some((other) => meets(frame, other))) return null;
    taken.push(frame);
    const label = k.element("span", "k-name", name);
    label.style.fontSize = `${size.toFixed(1)}px`;
    label.style.left = `${point.x}px`;
    label.style.top = `${point.y}px`;
    return label;
  }

  const meets = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
})();
