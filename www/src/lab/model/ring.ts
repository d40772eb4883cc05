// Places of the threads of a deadlock on a drawing, and the arrows between them.

export interface Point {
  x: number;
  y: number;
}

export interface Arrow {
  from: Point;
  to: Point;
  /** Control point of the quadratic curve. */
  bend: Point;
  /** Where the label stands. */
  label: Point;
}

export interface Ring {
  width: number;
  height: number;
  nodes: Point[];
  /** Arrow `i` leads from thread `i` to the next one in the ring. */
  arrows: Arrow[];
}

/** Half of the width and height of a thread's box. */
export const BOX = { x: 46, y: 16 };
/** The largest ring that is drawn; beyond it a list says more. */
export const LARGEST_RING = 6;

/** Lays out a ring of 2 to `LARGEST_RING` threads. Lengths are in the drawing's own units. */
export function layOut(threads: number): Ring {
  const flat = threads === 2;
  const width = 340;
  const height = flat ? 140 : threads <= 4 ? 250 : 320;
  const centre = { x: width / 2, y: height / 2 };
  const radius = { x: width / 2 - BOX.x - 6, y: height / 2 - BOX.y - 12 };
  // Two threads stand side by side; more begin at the top.
  const start = flat ? Math.PI : -Math.PI / 2;
  const place = (turn: number, scale = 1): Point => ({
    x: centre.x + Math.cos(start + turn) * radius.x * scale,
    y: centre.y + Math.sin(start + turn) * radius.y * scale,
  });
  const step = (2 * Math.PI) / threads;
  const nodes = Array.from({ length: threads }, (_, i) =>
    flat ? { ...place(i * step), y: centre.y } : place(i * step),
  );
  const arrows = nodes.map((node, i) => {
    const next = nodes[(i + 1) % threads] ?? node;
    const middle = place((i + 0.5) * step, flat ? 1.05 : 1.0);
    const bend = { x: 2 * middle.x - (node.x + next.x) / 2, y: 2 * middle.y - (node.y + next.y) / 2 };
    return { from: edge(node, bend), to: edge(next, bend), bend, label: middle };
  });
  return { width, height, nodes, arrows };
}

/** The point on the border of the box around `node` in the direction of `towards`. */
function edge(node: Point, towards: Point): Point {
  const dx = towards.x - node.x;
  const dy = towards.y - node.y;
  const scale = Math.min(BOX.x / Math.max(Math.abs(dx), 1e-9), BOX.y / Math.max(Math.abs(dy), 1e-9), 1);
  return { x: node.x + dx * scale, y: node.y + dy * scale };
}
