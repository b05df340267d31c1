import { floatsPerVertex, type Mesh } from './mesh.ts';

/** Painted features of the face; each has a part of the shader, switched on by a `#define` of its name. */
export const features = ['BROWS', 'EYES', 'MOUTH'] as const;
export type Feature = (typeof features)[number];

export interface Region {
  readonly features: readonly Feature[];
  readonly indices: Uint32Array;
}

/** Where each feature can be, in the resting head (cm, |x|); the shader's own limits lie inside. */
const limits: Record<Feature, { readonly x: number; readonly y: readonly [number, number] }> = {
  BROWS: { x: 6, y: [3.4, 5.8] },
  EYES: { x: 5.2, y: [1.2, 4.1] },
  MOUTH: { x: 3, y: [-6, -1] },
};
/** No feature lies behind this plane. */
const frontZ = 1;

function reaches(mesh: Mesh, triangle: Uint32Array, feature: Feature): boolean {
  const { x, y } = limits[feature];
  const at = (corner: number, axis: number): number => mesh.vertices[triangle[corner]! * floatsPerVertex + axis]!;
  const corners = [0, 1, 2];
  const [low, high] = [Math.min(...corners.map((c) => at(c, 1))), Math.max(...corners.map((c) => at(c, 1)))];
  return low < y[1] && high > y[0] && corners.some((c) => at(c, 2) > frontZ && Math.abs(at(c, 0)) < x);
}

/**
 * Sorts the head's triangles by the features they may show. Without a GPU a shader pays for all its code at every pixel, taken
 * or not, so cheeks and forehead must not carry the code of eyes and lips: this halves the time of a frame.
 */
export function featureRegions(mesh: Mesh): Region[] {
  const found = new Map<string, { features: Feature[]; indices: number[] }>();
  for (let i = 0; i < mesh.indices.length; i += 3) {
    const triangle = mesh.indices.subarray(i, i + 3);
    const shown = features.filter((feature) => reaches(mesh, triangle, feature));
    const region = found.get(shown.join()) ?? { features: shown, indices: [] };
    region.indices.push(...triangle);
    found.set(shown.join(), region);
  }
  return [...found.values()].map(({ features: shown, indices }) => ({
    features: shown,
    indices: Uint32Array.from(indices),
  }));
}
