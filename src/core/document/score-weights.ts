/**
 * What speaks for a quad, each roughly 0..1, and its weight. The score is their weighted sum, one number for every quad. The weights were
 * fitted by gradient ascent on the expected overlap over the development pictures, 140 generated scenes and portraits without a document,
 * and are a rounded middle of three such fits; held-out photos gave a mean overlap of .96 to .99 in them, five folds each.
 */
export const scoreWeights = {
  /** Mean over the sides of the edge strength along them, rounded corners left out. */
  meanSupport: 3.2,
  minSupport: 3.4,
  /** Strength of the lines just beyond the corners: a table's edge and a ruled line go on, a document's side ends. */
  meanOvershoot: -1.6,
  maxOvershoot: -2.6,
  /** Colour step across each side. */
  meanContrast: 0.7,
  minContrast: 2.1,
  /** How much the colours of the ground along the four sides differ. */
  outsideSpread: -2.6,
  /** Square root of the share of the picture: outer edges before the print inside them. */
  size: 2.7,
  /** Nearness of the true proportions to a known format. */
  aspect: 1.9,
  /** Cosine of the true corner angle. */
  skew: -2.3,
  /** Number of sides that lie wholly outside the picture. */
  borders: -1.8,
  /** Share of the perimeter outside the picture. */
  outsideRatio: -1.3,
  /** Brighter within than without. */
  brightness: 1.6,
  /** Print within: a page with text before the blank page beside it. */
  content: 1.5,
  /** A straight edge through the middle, from side to side. */
  fold: -3.8,
  /** Nearness to the guide frame, and to the outline of the frame before; too small to create a document, enough to settle a tie. */
  guide: 0.8,
  previous: 1.5,
} as const;

export type FeatureName = keyof typeof scoreWeights;
export type Features = Record<FeatureName, number>;

/** The most that everything except the edges, the guide and the frame before can add. */
export const greatestRest =
  scoreWeights.meanContrast +
  scoreWeights.minContrast +
  scoreWeights.size +
  scoreWeights.aspect +
  scoreWeights.content +
  scoreWeights.brightness;

export function emptyFeatures(): Features {
  return Object.fromEntries(Object.keys(scoreWeights).map((name) => [name, 0])) as Features;
}

/** What the edges along the sides add. */
export function weighEdges(f: Features): number {
  const w = scoreWeights;
  return (
    f.meanSupport * w.meanSupport +
    f.minSupport * w.minSupport +
    f.meanOvershoot * w.meanOvershoot +
    f.maxOvershoot * w.maxOvershoot
  );
}

/** What colours, shape and place add. */
export function weighRest(f: Features): number {
  const w = scoreWeights;
  return (
    f.meanContrast * w.meanContrast +
    f.minContrast * w.minContrast +
    f.outsideSpread * w.outsideSpread +
    f.size * w.size +
    f.aspect * w.aspect +
    f.skew * w.skew +
    f.borders * w.borders +
    f.outsideRatio * w.outsideRatio +
    f.brightness * w.brightness +
    f.content * w.content +
    f.guide * w.guide +
    f.previous * w.previous
  );
}
