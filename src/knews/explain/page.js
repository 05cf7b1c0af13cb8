(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  const numbers = (text) => (text ? text.split(" ") : []);
  const make = (tag, ...inside) => {
    const made = document.createElement(tag);
    made.append(...inside);
    return made;
  };
  // Where each value stands: pieces as a whole, or stretches of them.
  const standing = new Map();
  for (const part of document.querySelectorAll("#input [data-v]")) {
    for (const value of numbers(part.dataset.v)) {
      if (!standing.has(value)) standing.set(value, []);
      standing.get(value).push(part);
    }
  }
  const why = byId("why");
  const words = JSON.parse(why.dataset.words || "{}");
  // What is said in the language of the page.
  const said = (text) => words[text] || text;
  const hint = [...why.childNodes];
  let lit = [];
  let held = null;

  const light = (part, name = "lit") => {
    part.classList.add(name);
    lit.push([part, name]);
  };
  const clear = () => {
    for (const [part, name] of lit) part.classList.remove(name);
    lit = [];
  };
  const valuesOf = (piece) => {
    const found = numbers(piece.dataset.v);
    for (const part of piece.querySelectorAll(".s")) found.push(...numbers(part.dataset.v));
    return [...new Set(found)];
  };
  const nameOf = (value) => {
    const field = value.closest(".field");
    const own = value.firstElementChild.textContent;
    return field ? `${field.firstElementChild.textContent}[${value.parentElement.dataset.n - 1}].${own}` : own;
  };
  const rule = (number) => byId(`rule${number}`);
  const ruleName = (number) => make("code", rule(number).querySelector("b").textContent);
  const joined = (parts) => parts.flatMap((part, index) => (index ? [", ", part] : [part]));

  // What is told of one piece.
  const tell = (piece) => {
    const label = piece.querySelector("button").textContent;
    const lines = [];
    const number = piece.dataset.r;
    if (number === undefined) {
      lines.push(make("p", make("b", label), said(": no rule explains it.")));
    } else {
      const about = rule(number).querySelector("summary").childNodes[1];
      lines.push(make("p", make("b", label), `${said(": taken by the rule")} `, ruleName(number), about ? about.textContent : ""));
    }
    const also = numbers(piece.dataset.x);
    lines.push(make("p", also.length ? `${said("Claimed as well by:")} ` : said("No other rule claimed it."), ...joined(also.map(ruleName))));
    const gave = valuesOf(piece).map((value) => make("code", nameOf(byId(`v${value}`))));
    if (piece.dataset.p !== undefined) {
      const first = make("a", byId(`b${piece.dataset.p}`).querySelector("button").textContent);
      first.href = `#b${piece.dataset.p}`;
      lines.push(make("p", `${said("It repeats:")} `, first));
    } else {
      lines.push(make("p", gave.length ? `${said("It gave:")} ` : said("It gave no value."), ...joined(gave)));
    }
    if (number !== undefined) {
      for (const part of [...rule(number).children].slice(1)) lines.push(part.cloneNode(true));
    }
    return lines;
  };

  const show = (item) => {
    clear();
    if (!item) {
      why.replaceChildren(...hint);
      return;
    }
    const lines = [];
    if (item.classList.contains("v")) {
      const number = item.id.slice(1);
      light(item);
      const pieces = new Set();
      for (const part of standing.get(number) || []) {
        light(part);
        const piece = part.closest(".b");
        pieces.add(piece);
        if (piece !== part) light(piece, "half");
      }
      lines.push(make("p", `${said("The value")} `, make("code", nameOf(item)), said(pieces.size ? " comes from:" : " stands nowhere in the input.")));
      for (const piece of pieces) lines.push(...tell(piece));
    } else {
      light(item);
      for (const value of valuesOf(item)) {
        light(byId(`v${value}`));
        for (const part of standing.get(value)) if (part.closest(".b") !== item) light(part);
      }
      lines.push(...tell(item));
    }
    why.replaceChildren(...lines);
  };

  const itemOf = (target) => {
    if (!(target instanceof Element)) return null;
    const part = target.closest(".s");
    // A stretch that gave one value is that value's.
    if (part && numbers(part.dataset.v).length === 1) return byId(`v${part.dataset.v}`);
    return target.closest(".b, .v");
  };
  const buttonOf = (item) => item.querySelector("button");
  const open = (part) => {
    const box = part.closest("details");
    if (box) box.open = true;
  };
  const hold = (item) => {
    if (held && buttonOf(held)) buttonOf(held).setAttribute("aria-pressed", "false");
    held = item;
    show(item);
    if (!item) return;
    if (buttonOf(item)) buttonOf(item).setAttribute("aria-pressed", "true");
    const others = lit.map(([part]) => part).filter((part) => part !== item);
    const far = others.find((part) => part.closest(".side") !== item.closest(".side"));
    if (far) {
      open(far);
      far.scrollIntoView({ block: "nearest" });
    }
  };

  document.addEventListener("pointerover", (event) => {
    if (held || event.pointerType === "touch") return;
    const item = itemOf(event.target);
    if (item || !event.target.closest(".why")) show(item);
  });
  document.addEventListener("focusin", (event) => {
    if (held || !event.target.matches(".b > button, .v > button")) return;
    show(event.target.parentElement);
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#b']");
    if (link) {
      const piece = byId(link.hash.slice(1));
      event.preventDefault();
      open(piece);
      hold(piece);
      piece.scrollIntoView({ block: "center" });
      buttonOf(piece).focus({ preventScroll: true });
      return;
    }
    const button = event.target.closest(".b > button, .v > button");
    const item = button ? button.parentElement : itemOf(event.target);
    if (item) hold(item === held ? null : item);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && (held || lit.length)) {
      hold(null);
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !event.target.matches(".b > button, .v > button")) return;
    const side = event.target.closest(".side");
    const all = [...side.querySelectorAll(".b > button, .v > button")].filter((one) => one.checkVisibility());
    const next = all[all.indexOf(event.target) + step];
    if (next) {
      event.preventDefault();
      if (held) hold(null);
      next.focus();
    }
  });

  const switches = document.querySelector(".switches");
  switches.hidden = false;
  switches.addEventListener("change", (event) => {
    for (const piece of document.getElementsByClassName(`b r-${event.target.value}`)) {
      piece.classList.toggle("plain", !event.target.checked);
    }
  });
})();
