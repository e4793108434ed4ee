// Every visible text against what lies below it: [ratio, letters, class, size] of those under the least ratio or size.
// A text that stands outside a box (a label beside its bar) does not count the box.
(least) => {
  const pixel = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const seen = new Map();
  const parse = (colour) => {
    if (!seen.has(colour)) {
      const rgb = colour.match(/^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/);
      if (rgb) seen.set(colour, [+rgb[1], +rgb[2], +rgb[3], rgb[4] === undefined ? 1 : +rgb[4]]);
      else {
        pixel.clearRect(0, 0, 1, 1); pixel.fillStyle = colour; pixel.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = pixel.getImageData(0, 0, 1, 1).data;
        seen.set(colour, [r, g, b, a / 255]);
      }
    }
    return seen.get(colour);
  };
  const over = (top, below) => [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
  const light = (colour) => {
    const [r, g, b] = colour.map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  const holds = (box, x, y) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
  const below = (element, x, y) => {
    if (!element) return [255, 255, 255, 1];
    const colour = parse(getComputedStyle(element).backgroundColor);
    if (colour[3] === 0 || !(element === document.body || holds(element.getBoundingClientRect(), x, y)))
      return below(element.parentElement, x, y);
    return colour[3] === 1 ? colour : over(colour, below(element.parentElement, x, y));
  };
  const shown = (element) => {
    let opacity = 1;
    for (let at = element; at; at = at.parentElement) opacity *= +getComputedStyle(at).opacity;
    return opacity;
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const text = walker.currentNode, element = text.parentElement;
    if (!text.data.trim() || element.closest("script, style, noscript, template")) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect(), style = getComputedStyle(element), opacity = shown(element);
    if (box.width < 2 || opacity < 0.05) continue;
    const ground = below(element, box.left + box.width / 2, box.top + box.height / 2);
    const colour = parse(style.color).slice();
    colour[3] *= opacity;
    const reached = ratio(over(colour, ground), ground), size = parseFloat(style.fontSize);
    if (reached < least.ratio || size < least.size)
      found.push([+reached.toFixed(2), text.data.trim().slice(0, 24), (element.closest("[class]") || element).className, size]);
  }
  return found;
}
