// One tooltip of our own. Leaflet's would parse text as HTML, and st_folium parses Leaflet's tooltips once more.
(function () {
  "use strict";
  const k = window.korridor;

  k.part({
    start(map) {
      this.box = k.element("div", "k-tip");
      this.box.setAttribute("role", "status");
      this.box.hidden = true;
      map.getContainer().append(this.box);
      map.on("movestart zoomstart", k.untip);
    },
  });

  const box = () => k.parts.find((part) => part.box && part.box.classList.contains("k-tip")).box;

  // `lines`: texts, the first one bold. `point`: pixels in the map.
  k.tip = function (lines, point) {
    const tip = box();
    tip.replaceChildren(...lines.filter(Boolean).map((line, i) => k.element(i ? "div" : "strong", "", line)));
    tip.hidden = false;
    place(tip, point);
  };

  k.untip = function () { box().hidden = true; };

  function place(tip, point) {
    const size = k.map.getSize();
    const right = point.x + 14 + tip.offsetWidth < size.x;
    const x = right ? point.x + 14 : Math.max(4, point.x - 14 - tip.offsetWidth);
    const y = Math.min(Math.max(4, point.y + 12), size.y - tip.offsetHeight - 4);
    tip.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }

  // Show what `lines()` returns while the pointer is on a Leaflet layer.
  k.tipLayer = function (layer, lines) {
    layer.on("mouseover mousemove", (event) => k.tip(lines(), event.containerPoint));
    layer.on("mouseout", k.untip);
  };

  // The same for an element that has the keyboard's focus or the pointer.
  k.tipElement = function (element, lines) {
    const show = () => {
      const frame = k.map.getContainer().getBoundingClientRect();
      const at = element.getBoundingClientRect();
      k.tip(lines(), L.point(at.left + at.width / 2 - frame.left, at.top + at.height / 2 - frame.top));
    };
    element.addEventListener("focus", show);
    element.addEventListener("mouseenter", show);
    element.addEventListener("blur", k.untip);
    element.addEventListener("mouseleave", k.untip);
  };
})();
