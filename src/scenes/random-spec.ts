import type { Size } from '../core/geometry.ts';
import { createChance } from './chance.ts';
import { seedFor } from './degradations/strength.ts';
import { viewOf } from './optics/camera.ts';
import { marginOf, roundedOutline } from './optics/outline-truth.ts';
import { layoutOf } from './prints/print-specimen.ts';
import {
  type DegradationKind,
  type Placement,
  type SceneSpec,
  type SpecimenKind,
  type SurfaceKind,
  specimenKinds,
  surfaceKinds,
} from './scene.ts';

/** What is asked of a scene; the rest is left to chance. */
export interface SceneWish {
  /** 640x480 if absent. */
  readonly size?: Size;
  /** Null for a bare table. */
  readonly specimen?: SpecimenKind | null;
  readonly surface?: SurfaceKind;
  readonly degradations?: Partial<Record<DegradationKind, number>>;
  /** `any` also turns the document upright and upside down; `small`, the default, keeps it readable. */
  readonly roll?: 'small' | 'any';
  /** Overrides of single values; the span may still shrink where the document would leave the picture. */
  readonly placement?: Partial<Placement>;
  /** Least margin around the document as a share of the picture's long side. */
  readonly leastMargin?: number;
  readonly fixed?: Partial<Omit<SceneSpec, 'seed' | 'size' | 'specimen' | 'surface' | 'placement' | 'degradations'>>;
}

const usualSize: Size = { width: 640, height: 480 };
const usualMargin = 0.02;
/** Hands hold a phone within this of straight, mostly (standard deviation) and at most; from 25 degrees on it counts as tilt. */
const usualTiltDeg = 5.5;
const mostTiltDeg = 24;
const shrinkStep = 0.98;

/** A realistic hand-held picture without any fault but those that are wished for. The same arguments give the same scene. */
export function randomSpec(seed: number, wish: SceneWish = {}): SceneSpec {
  const chance = createChance(seedFor(seed, 20));
  const size = wish.size ?? usualSize;
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)]!;
  const [anySpecimen, anySurface] = [pick(specimenKinds), pick(surfaceKinds)];
  const specimen = wish.specimen === undefined ? anySpecimen : wish.specimen;
  const placement = pickPlacement(chance, wish);
  const lens = { size, focalRatio: 0.65 + 0.3 * chance(), isMirrored: false };
  const fixed: SceneWish['fixed'] = {
    focalRatio: lens.focalRatio,
    exposure: 0.82 + 0.25 * chance(),
    fallOff: 0.6 + 0.37 * Math.sqrt(chance()),
    lightFromDeg: 360 * chance(),
    warmth: Math.max(-1, Math.min(1, 0.45 * bell(chance))),
    noise: 0.7 + 1.8 * chance() * chance(),
    jpegQuality: chance() < 0.3 ? null : 75 + Math.floor(21 * chance()),
    isMirrored: false,
    tableTurnDeg: chance() < 0.75 ? -placement.rollDeg + 6 * bell(chance) : 360 * chance(),
    ...wish.fixed,
  };
  const spec = {
    seed,
    size,
    specimen,
    surface: wish.surface ?? anySurface,
    degradations: wish.degradations ?? {},
    ...(fixed as Required<typeof fixed>),
  };
  return { ...spec, placement: fitted({ ...spec, placement }, wish.leastMargin ?? usualMargin) };
}

/** Near enough to a normal deviate. */
function bell(chance: () => number): number {
  return (chance() + chance() + chance() - 1.5) * 2;
}

function pickPlacement(chance: () => number, wish: SceneWish): Placement {
  const turned = [0, 90, 180, 270][Math.floor(chance() * 4)]!;
  const tilt = (): number => Math.max(-mostTiltDeg, Math.min(mostTiltDeg, usualTiltDeg * bell(chance)));
  return {
    pitchDeg: tilt() + 2,
    yawDeg: tilt(),
    rollDeg: 4 * bell(chance) + (wish.roll === 'any' ? turned : 0),
    span: 0.45 + 0.4 * chance(),
    x: 0.5 + 0.05 * bell(chance),
    y: 0.5 + 0.05 * bell(chance),
    ...wish.placement,
  };
}

/** Takes the phone back, and the document towards the middle, until it is inside with its margin. */
function fitted(spec: SceneSpec, leastMargin: number): Placement {
  if (!spec.specimen) return spec.placement;
  const layout = layoutOf(spec.specimen, spec.seed);
  const documentMm = { width: layout.widthMm, height: layout.heightMm };
  let placement = spec.placement;
  for (let n = 0; n < 200; n++) {
    if (marginOf(roundedOutline(layout, viewOf(spec, documentMm, placement)), spec.size) >= leastMargin) break;
    placement = {
      ...placement,
      span: placement.span * shrinkStep,
      x: 0.5 + (placement.x - 0.5) * shrinkStep,
      y: 0.5 + (placement.y - 0.5) * shrinkStep,
    };
  }
  return placement;
}
