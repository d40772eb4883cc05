// A drawing as a file that stands on its own: the colours and type that the page's styles gave it are written into it, and
// below it stands what it shows and where it was measured.

/** Properties that decide how a drawing looks. */
const PROPERTIES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-opacity",
  "stroke-linejoin",
  "opacity",
  "paint-order",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
];
/** Attributes that are of use on the page only. */
const PAGE_ONLY = ["class", "tabindex", "role", "aria-label"];
const SVG = "http://www.w3.org/2000/svg";
const MARGIN = 16;
const CAPTION_LINE = 16;
/** The average width of a character of the caption. */
const CHARACTER = 6.1;
/** Pixels of a PNG for each pixel on the page. */
const DENSITY = 2;

interface Drawing {
  text: string;
  width: number;
  height: number;
}

/** The chart as SVG, with `caption` below it. */
export function svgBlob(chart: SVGSVGElement, caption: string): Blob {
  return new Blob([drawn(chart, caption).text], { type: "image/svg+xml" });
}

/** The chart as PNG, with `caption` below it. Rejects where the browser cannot draw it. */
export async function pngBlob(chart: SVGSVGElement, caption: string): Promise<Blob> {
  const { text, width, height } = drawn(chart, caption);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * DENSITY;
  canvas.height = height * DENSITY;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("the browser gives no canvas");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error("the browser makes no PNG")) : resolve(blob)),
      "image/png",
    );
  });
}

function drawn(chart: SVGSVGElement, caption: string): Drawing {
  const inner = chart.cloneNode(true) as SVGSVGElement;
  styleAll(chart, inner);
  const page = getComputedStyle(chart);
  const chartWidth = chart.viewBox.baseVal.width;
  const lines = wrapped(caption, Math.floor(chartWidth / CHARACTER));
  const width = chartWidth + 2 * MARGIN;
  const height = chart.viewBox.baseVal.height + 2 * MARGIN + lines.length * CAPTION_LINE + 4;
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("xmlns", SVG);
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(height));
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  add(svg, "title").textContent = chart.getAttribute("aria-label");
  add(svg, "desc").textContent = caption;
  const paper = add(svg, "rect");
  paper.setAttribute("width", String(width));
  paper.setAttribute("height", String(height));
  paper.setAttribute("fill", page.getPropertyValue("--paper") || "white");
  const place = add(svg, "g");
  place.setAttribute("transform", `translate(${MARGIN} ${MARGIN})`);
  place.append(...inner.childNodes);
  lines.forEach((line, number) => {
    const text = add(svg, "text");
    text.setAttribute("x", String(MARGIN));
    text.setAttribute("y", String(height - MARGIN - (lines.length - 1 - number) * CAPTION_LINE));
    text.setAttribute("fill", page.getPropertyValue("--ink-soft") || "black");
    text.setAttribute("font-family", page.fontFamily);
    text.setAttribute("font-size", "11.5px");
    text.textContent = line;
  });
  return { text: new XMLSerializer().serializeToString(svg), width, height };
}

function add(parent: Element, name: string): SVGElement {
  return parent.appendChild(document.createElementNS(SVG, name));
}

/** Writes the computed styles of each element of `from` into its twin in `to`, and leaves out what is not seen. */
function styleAll(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of PROPERTIES) {
    const value = style.getPropertyValue(name);
    if (value !== "") to.setAttribute(name, value);
  }
  for (const name of PAGE_ONLY) to.removeAttribute(name);
  const twins = [...to.children];
  [...from.children].forEach((child, place) => {
    const twin = twins[place];
    if (twin === undefined) return;
    if (child.classList.contains("reach")) twin.remove();
    else styleAll(child, twin);
  });
  // The template's own comments.
  for (const node of [...to.childNodes]) if (node.nodeType === Node.COMMENT_NODE) node.remove();
}

function wrapped(text: string, characters: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > characters) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}
