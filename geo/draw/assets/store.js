// Files that never change (their names hold a hash of their content): fetched once, kept on the page around the iframe.
(function () {
  "use strict";
  const k = window.korridor;

  // Returns a promise of the parsed file. Fetched by the page's own fetch, so that the data outlives this iframe.
  k.load = function (url) {
    const files = k.shelf().files;
    const address = new URL(url, location.href).href;
    if (!files[address]) {
      files[address] = window.parent.fetch(address).then((answer) => {
        if (!answer.ok) throw new Error(`${answer.status} ${url}`);
        return answer.json();
      });
      files[address].catch(() => { delete files[address]; });
    }
    return files[address];
  };

  // Names by locale: {countries, provinces, corridors, shorts, points}. Parts that show names repaint when they arrive.
  k.names = { countries: {}, provinces: {}, corridors: {}, shorts: {}, points: {} };
  k.part({
    paint(payload, before) {
      if (before && before.names === payload.names) return;
      k.load(payload.names).then((names) => {
        k.names = names;
        k.parts.forEach((part) => part.named && part.named(k.payload));
        k.map.getContainer().dataset.named = payload.locale;
      });
    },
  });

  k.countryName = (code) => k.names.countries[code] || code;
  k.corridorName = (id) => k.names.corridors[id] || id;
  k.corridorShort = (id) => k.names.shorts[id] || k.corridorName(id);
})();
