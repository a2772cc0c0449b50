// Stations of the lines that are drawn: a dot for a town, and a sign of its own for a break of gauge, a border crossing, a port.
(function () {
  "use strict";
  const k = window.korridor;
  const FIRST = 2; // a town of rank 1 is there from zoom 3, one of rank 4 from zoom 6
  const SIGNS = ["gauge", "port", "border"]; // a station that is several shows the first
  const stations = new Map(); // id → {id, at, name, marks, sign, rank, mark}
  let layer;

  k.part({
    start(map, options) {
      layer = L.layerGroup().addTo(map);
      if (options.urls.corridors) k.load(options.urls.corridors).then((file) => { file.features.forEach(read); show(); });
      map.on("zoomend", show);
    },
    railways: show,
  });

  k.stationName = function (id) {
    const station = stations.get(id);
    return station ? station.name[k.payload.locale] || station.name.en : id;
  };

  // The stations that stand on the map at this zoom, the most important first.
  k.stations = () => [...stations.values()].filter((station) => layer.hasLayer(station.mark));

  k.signs = function () {
    const view = k.map.getBounds();
    return new Set(k.stations().filter((station) => view.contains(station.at)).map((station) => station.mark.options.sign));
  };

  function read(feature) {
    if (feature.geometry.type !== "Point") return;
    const { id, name, marks, rank } = feature.properties;
    const [lon, lat] = feature.geometry.coordinates;
    const sign = SIGNS.find((one) => marks.includes(one));
    const station = { id, at: [lat, lon], name, marks, sign, rank };
    station.mark = mark(station);
    stations.set(id, station);
  }

  function mark(station) {
    const sign = station.sign || "town";
    const icon = L.divIcon({ className: `k-station k-${sign} k-rank-${station.rank}`, iconSize: [12, 12], html: k.element("span") });
    const made = L.marker(station.at, { pane: "stations", icon, keyboard: false, sign, zIndexOffset: station.sign ? 1000 : 0 });
    made.on("add", () => { made.getElement().dataset.station = station.id; });
    k.tipLayer(made, () => [k.stationName(station.id), station.marks.map((one) => k.words[one]).filter(Boolean).join(", ")]);
    return made;
  }

  function show() {
    const zoom = k.map.getZoom();
    const served = new Set(k.railways().flatMap((section) => [section.facts.from, section.facts.to]));
    for (const station of stations.values()) {
      const from = station.sign ? Math.min(k.options.provinceZoom, station.rank + FIRST) : station.rank + FIRST;
      if (served.has(station.id) && zoom >= from) layer.addLayer(station.mark); else layer.removeLayer(station.mark);
    }
    k.relabel();
  }
})();
