/** A column of the picture, in points. */
export interface Column {
  x: number;
  wide: number;
  up: number;
  down: number;
  /** Its names are written: there is room for them. */
  named: boolean;
}

export interface Geometry {
  wide: number;
  high: number;
  line: number;
  columns: Column[];
}

const top = 44;
const bottom = 66;

/** Where the columns of so many weeks stand, above the line by the one figure and below it by the other. */
export function geometry(
  wide: number,
  above: readonly number[],
  below: readonly number[],
): Geometry {
  const high = wide < 560 ? 340 : 400;
  const line = top + (high - top - bottom) * 0.33;
  const most = (all: readonly number[]) => Math.max(1, ...all);
  const each = wide / Math.max(above.length, 4);
  const every = Math.max(1, Math.ceil(34 / each));
  return {
    wide,
    high,
    line,
    columns: above.map((seen, index) => ({
      x: (index + 0.5) * each,
      wide: Math.min(56, each * 0.7),
      up: (seen / most(above)) * (line - top),
      down: ((below[index] ?? 0) / most(below)) * (high - bottom - line),
      named: (above.length - 1 - index) % every === 0,
    })),
  };
}

/** A gentle wave along the waterline. */
export function wave(wide: number, line: number): string {
  const length = 48;
  let path = `M 0 ${line}`;
  for (let x = 0; x < wide; x += length)
    path += ` q ${length / 4} -3 ${length / 2} 0 t ${length / 2} 0`;
  return path;
}

/** Lets the browser save a drawing as a file, in the colours that it has now. */
export function savePicture(svg: SVGSVGElement, name: string): void {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const shown = svg.querySelectorAll('*');
  for (const [index, node] of copy.querySelectorAll('*').entries()) {
    const original = shown[index];
    if (!original) continue;
    const style = getComputedStyle(original);
    for (const property of [
      'fill',
      'stroke',
      'stroke-width',
      'font-size',
      'font-weight',
      'opacity',
    ])
      node.setAttribute(property, style.getPropertyValue(property));
    node.removeAttribute('class');
  }
  const box = svg.viewBox.baseVal;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(box.width));
  copy.setAttribute('height', String(box.height));
  copy.setAttribute('font-family', 'Inter, Helvetica, Arial, sans-serif');
  copy.style.background = getComputedStyle(document.documentElement).getPropertyValue('--surface');
  copy.removeAttribute('class');
  const address = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }),
  );
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
