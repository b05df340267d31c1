/**
 * How well a quad covers a document within the picture alone. A document that runs out of the frame has corners that nobody can see;
 * a method that gives the visible part exactly gets 1 here, and loses against the whole document in the plain IoU.
 */

/** @typedef {{ x: number, y: number }} Point */

/** @param {readonly Point[]} shape */
function signedArea(shape) {
  let twice = 0;
  shape.forEach((a, i) => {
    const b = shape[(i + 1) % shape.length];
    twice += a.x * b.y - b.x * a.y;
  });
  return twice / 2;
}

/** The part of `shape` inside the convex `window`, either way round. @param {readonly Point[]} shape @param {readonly Point[]} window */
function clipTo(shape, window) {
  const edges = signedArea(window) < 0 ? [...window].reverse() : window;
  let rest = [...shape];
  edges.forEach((a, i) => {
    const b = edges[(i + 1) % edges.length];
    const side = (/** @type {Point} */ p) => (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
    rest = rest.flatMap((p, k) => {
      const q = rest[(k + 1) % rest.length];
      const sp = side(p);
      const sq = side(q);
      const kept = sp >= 0 ? [p] : [];
      if (sp * sq < 0) kept.push({ x: p.x + ((q.x - p.x) * sp) / (sp - sq), y: p.y + ((q.y - p.y) * sp) / (sp - sq) });
      return kept;
    });
  });
  return rest;
}

/**
 * IoU within a picture of `width` x `height` pixels, 0..1.
 * @param {readonly Point[]} found any quad @param {readonly Point[]} truth a convex quad @param {{ width: number, height: number }} frame
 */
export function visibleOverlap(found, truth, { width, height }) {
  const [right, bottom] = [width - 0.5, height - 0.5];
  const window = [
    { x: -0.5, y: -0.5 },
    { x: right, y: -0.5 },
    { x: right, y: bottom },
    { x: -0.5, y: bottom },
  ];
  const seen = clipTo(found, window);
  const shared = Math.abs(signedArea(clipTo(seen, truth)));
  const union = Math.abs(signedArea(seen)) + Math.abs(signedArea(clipTo(truth, window))) - shared;
  return union > 0 ? shared / union : 0;
}
