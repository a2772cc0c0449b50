// Keyboard: a group of shapes is one stop of the Tab key; the arrows move inside it, Enter and Space choose.
(function () {
  "use strict";
  const k = window.korridor;
  const STEP = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

  // `items`: [{element, label, choose, lines}] in the order of reading. `first`: index of the Tab stop.
  k.rove = function (items, first) {
    items.forEach((item, i) => prepare(items, item, i, i === Math.max(0, first || 0)));
  };

  k.unrove = function (element) {
    element.removeAttribute("tabindex");
    element.removeAttribute("role");
    element.onkeydown = element.onfocus = element.onblur = null;
  };

  function prepare(items, item, i, isStop) {
    const element = item.element;
    element.setAttribute("tabindex", isStop ? "0" : "-1");
    element.setAttribute("role", "button");
    element.setAttribute("aria-label", item.label);
    element.onkeydown = (event) => key(event, items, i);
    element.onfocus = () => show(item);
    element.onblur = k.untip;
  }

  function key(event, items, i) {
    if (event.key === "Enter" || event.key === " ") items[i].choose();
    else if (event.key === "Home") move(items, i, 0);
    else if (event.key === "End") move(items, i, items.length - 1);
    else if (STEP[event.key]) move(items, i, (i + STEP[event.key] + items.length) % items.length);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function move(items, from, to) {
    items[from].element.setAttribute("tabindex", "-1");
    items[to].element.setAttribute("tabindex", "0");
    items[to].element.focus({ preventScroll: true });
  }

  function show(item) {
    if (!item.element.matches(":focus-visible")) return;
    const frame = k.map.getContainer().getBoundingClientRect();
    const at = item.element.getBoundingClientRect();
    const x = Math.min(Math.max(at.left + at.width / 2, frame.left + 8), frame.right - 8) - frame.left;
    const y = Math.min(Math.max(at.top + at.height / 2, frame.top + 8), frame.bottom - 8) - frame.top;
    k.tip(item.lines(), L.point(x, y));
  }
})();
