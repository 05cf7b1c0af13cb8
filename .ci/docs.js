// What a reader of this page meets: `clipped` names content beyond the edge of the window or of a box that cuts or
// scrolls it, and drawings whose lines are broken; `copied` is what each button copies of the examples beside it.
() => {
  const main = document.querySelector("[role=main]");
  const clipped = new Map();
  const report = (element, what) => {
    const block = element.closest("pre, table, figure, dt, p") ?? element;
    const words = `${block.localName}: ${what.trim().replace(/\s+/g, " ").slice(0, 70)}`;
    if (!clipped.has(block)) clipped.set(block, words);
  };

  // The edges beyond which nothing of an element is seen.
  const edgesOf = (element) => {
    const edges = [{ left: 0, right: document.documentElement.clientWidth }];
    for (let box = element; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (style.overflowX === "visible" || style.display === "inline") continue;
      const left = box.getBoundingClientRect().left + box.clientLeft;
      edges.push({ left, right: left + box.clientWidth });
    }
    return edges;
  };
  const isCut = (element, rects) => {
    const edges = edgesOf(element);
    return [...rects].some((rect) =>
      rect.width > 0 && edges.some(({ left, right }) => rect.left < left - 1 || rect.right > right + 1));
  };
  // A button that lies over the text of an example hides it.
  const isCovered = (element, rects) => {
    const button = element.closest("div.highlight")?.querySelector("button.copybtn")?.getBoundingClientRect();
    return button !== undefined && [...rects].some((rect) => rect.right > button.left + 1 && rect.top < button.bottom - 4 && rect.bottom > button.top);
  };
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

  const range = document.createRange();
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.data.trim() || !isShown(text.parentElement)) continue;
    range.selectNodeContents(text);
    const rects = range.getClientRects();
    if (isCut(text.parentElement, rects) || isCovered(text.parentElement, rects)) report(text.parentElement, text.data);
  }
  for (const element of main.querySelectorAll("img, svg, input, iframe, video")) {
    if (isShown(element) && isCut(element.parentElement, [element.getBoundingClientRect()])) {
      report(element, element.getAttribute("alt") ?? element.localName);
    }
  }

  for (const pre of main.querySelectorAll("pre")) {
    if (!/[─│┌└├]/.test(pre.textContent)) continue;
    const style = getComputedStyle(pre);
    const height = pre.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
    const lines = pre.textContent.trimEnd().split("\n");
    if (Math.round(height / parseFloat(style.lineHeight)) > lines.length) report(pre, `broken drawing ${lines[0]}`);
  }

  // Where a real click would put it on the clipboard, it is read from the field that is made for that.
  let text;
  document.execCommand = () => {
    text = document.querySelector("body > textarea").value;
    return true;
  };
  const copied = [...main.querySelectorAll("div.highlight")].map((example) => {
    const shown = example.querySelector("pre").innerText;
    text = null;
    example.querySelector("button.copybtn").click();
    return { shown, text };
  });
  return { clipped: [...clipped.values()], copied };
}
