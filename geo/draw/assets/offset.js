// A polyline drawn beside itself by `offset` pixels, so that corridors on the same track lie next to each other.
(function () {
  "use strict";
  const MITRE = 2; // a corner is drawn out by at most this many offsets
  const NEAR = 4; // pixels: points closer together have no direction of their own, rounded as they are, and would make spikes

  L.Lane = L.Polyline.extend({
    _projectLatlngs(latlngs, result, bounds) {
      L.Polyline.prototype._projectLatlngs.call(this, latlngs, result, bounds);
      if (!this.options.offset || !(latlngs[0] instanceof L.LatLng)) return;
      result.push(shift(thinned(result.pop()), this.options.offset));
    },
    setOffset(offset) {
      if (this.options.offset === offset) return;
      this.options.offset = offset;
      if (this._map) this.redraw();
    },
  });

  function thinned(points) {
    const last = points[points.length - 1];
    const kept = [points[0]];
    for (const point of points.slice(1, -1)) {
      if (point.distanceTo(kept[kept.length - 1]) >= NEAR && point.distanceTo(last) >= NEAR) kept.push(point);
    }
    return points.length > 1 ? [...kept, last] : kept;
  }

  function shift(points, offset) {
    const normals = points.slice(1).map((point, i) => normal(points[i], point));
    return points.map((point, i) => {
      const a = normals[Math.max(0, i - 1)];
      const b = normals[Math.min(i, normals.length - 1)];
      if (!a || !b) return point;
      const sum = { x: a.x + b.x, y: a.y + b.y };
      const scale = 2 / Math.max(sum.x * sum.x + sum.y * sum.y, 2 / MITRE);
      return L.point(point.x + sum.x * scale * offset, point.y + sum.y * scale * offset);
    });
  }

  function normal(from, to) {
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const length = Math.hypot(dx, dy) || 1;
    return { x: -dy / length, y: dx / length };
  }
})();
