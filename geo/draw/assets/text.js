// Marked text: builds the pieces that geo/draw/text.py cut into elements. Every text is set by textContent.
export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".korridor-text");
  const key = JSON.stringify(data);
  if (root.dataset.key !== key.length + ":" + hash(key)) {
    root.dataset.key = key.length + ":" + hash(key);
    root.replaceChildren(...(data.kind === "article" ? article(data) : data.items.map((item) => passage(item, data, setTriggerValue))));
    root.append(tooltip());
    explainOn(root);
    if (data.kind === "article") reveal(root, data.target);
  }
  root.toggleAttribute("data-dark", Boolean(data.dark));
  root.dataset.ready = "true";
}

function element(tag, className, text) {
  const one = document.createElement(tag);
  if (className) one.className = className;
  if (text !== undefined) one.textContent = text;
  return one;
}

function hash(text) {
  let value = 0;
  for (let i = 0; i < text.length; i += 1) value = (value * 31 + text.charCodeAt(i)) | 0;
  return value;
}

function article(data) {
  const body = element("div", "article");
  body.lang = data.lang;
  body.dir = "auto";
  data.blocks.forEach((block) => {
    const part = element("span", block.number === null ? "gap" : block.heading ? "passage heading" : "passage");
    if (block.number !== null) part.dataset.number = block.number;
    part.append(...pieces(block.pieces, data.marks));
    body.append(part);
  });
  rove(body);
  return [body];
}

function passage(item, data, setTriggerValue) {
  const card = element("article", item.title === undefined ? "card more" : "card");
  if (item.title !== undefined) {
    const head = element("header");
    head.append(element("strong", "", item.title), element("small", "", item.meta));
    if (item.sample) head.append(element("span", "sample", data.sample));
    card.append(head);
  }
  const text = element("p", "quote");
  text.lang = item.lang;
  text.dir = "auto";
  text.append(...pieces(item.pieces, data.marks));
  rove(text);
  const open = element("button", "open", data.open);
  open.type = "button";
  open.setAttribute("aria-label", `${data.open}: ${text.textContent.slice(0, 80)}`);
  open.addEventListener("click", () => setTriggerValue("open", { article: item.article, number: item.number, n: Date.now() }));
  card.append(text, open);
  return card;
}

// One element a piece: a plain text node, or nested marks, the widest outside.
function pieces(list, marks) {
  return list.map(([text, on], at) => {
    const after = list[at + 1] ? list[at + 1][1] : [];
    let node = document.createTextNode(text);
    [...on].reverse().forEach((i) => {
      const [kind, , strong] = marks[i];
      const mark = element("span", `mark ${kind}${strong ? " strong" : ""}${after.includes(i) ? "" : " end"}`);
      mark.append(node);
      node = mark;
    });
    if (!on.length) return node;
    node.dataset.marks = on.join(" ");
    node.dataset.note = on.map((i) => marks[i][1]).join("\n\n");
    return node;
  });
}

// All marks of a text are one stop of the Tab key; the arrows move between them.
function rove(body) {
  const marks = [...body.querySelectorAll("[data-note]")];
  marks.forEach((mark, i) => {
    mark.tabIndex = i ? -1 : 0;
    mark.setAttribute("role", "note");
    mark.setAttribute("aria-label", `${mark.textContent}: ${mark.dataset.note}`);
  });
  body.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const at = marks.indexOf(event.target);
    if (!step || at < 0) return;
    const next = marks[(at + step + marks.length) % marks.length];
    event.target.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
    event.preventDefault();
  });
}

function tooltip() {
  const tip = element("div", "tip");
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  return tip;
}

// Listeners sit on the root, which outlives its content: they are set once.
function explainOn(root) {
  if (root.dataset.listening) return;
  root.dataset.listening = "true";
  const tip = () => root.querySelector(".tip");
  const show = (event) => {
    const mark = event.target.closest("[data-note]");
    if (mark) place(root, tip(), mark); else tip().hidden = true;
  };
  const hide = () => { tip().hidden = true; };
  ["mouseover", "focusin", "click"].forEach((name) => root.addEventListener(name, show));
  ["mouseleave", "focusout"].forEach((name) => root.addEventListener(name, hide));
  root.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
}

function place(root, tip, mark) {
  tip.textContent = mark.dataset.note;
  tip.hidden = false;
  const frame = root.getBoundingClientRect();
  const at = mark.getClientRects()[0] || mark.getBoundingClientRect();
  const left = Math.max(0, Math.min(at.left - frame.left, frame.width - tip.offsetWidth));
  const above = at.top - tip.offsetHeight - 6 > 0;
  tip.style.left = `${left}px`;
  tip.style.top = `${(above ? at.top - tip.offsetHeight - 6 : at.bottom + 6) - frame.top}px`;
}

function reveal(root, target) {
  const passage = target === null ? null : root.querySelector(`[data-number="${target}"]`);
  if (!passage) return;
  passage.classList.add("target");
  passage.setAttribute("aria-current", "true");
  requestAnimationFrame(() => setTimeout(() => passage.scrollIntoView({ block: "center" }), 60));
}
