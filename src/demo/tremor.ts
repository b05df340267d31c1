/** The unrest of a hand and of a head: far below what counts as moving, but never the same picture twice. */
import type { HoldingParams } from './held/params.ts';
import { wander } from './random.ts';
import type { SitterParams } from './sitter/params.ts';
import type { TableParams } from './table/params.ts';

/** Largest offset as a share of the picture; at 1.4 Hz at most it stays below 1 % of the picture a second. */
const handRatio = 0.0009;
const headDeg = 0.5;

/** The sensor's noise changes this often. */
const noiseMs = 40;

function noiseSeed(atMs: number): number {
  return Math.floor(atMs / noiseMs) % 900;
}

export function heldInHand(params: TableParams, atMs: number): TableParams {
  return {
    ...params,
    xRatio: params.xRatio + handRatio * wander(1, atMs),
    yRatio: params.yRatio + handRatio * wander(2, atMs),
    rotationDeg: params.rotationDeg + 0.12 * wander(3, atMs),
    seed: noiseSeed(atMs),
  };
}

/** A head and, nearer to the camera, a hand. */
export function heldInBoth({ sitter, card }: HoldingParams, atMs: number): HoldingParams {
  return {
    sitter: heldByNeck(sitter, atMs),
    card: {
      ...card,
      xRatio: card.xRatio + handRatio * wander(9, atMs),
      yRatio: card.yRatio + handRatio * wander(10, atMs),
      rotationDeg: card.rotationDeg + 0.12 * wander(11, atMs),
    },
  };
}

export function heldByNeck(params: SitterParams, atMs: number): SitterParams {
  const { yawDeg, pitchDeg, rollDeg } = params.pose;
  return {
    ...params,
    pose: {
      yawDeg: yawDeg + headDeg * wander(4, atMs),
      pitchDeg: pitchDeg + headDeg * wander(5, atMs),
      rollDeg: rollDeg + headDeg * wander(6, atMs),
    },
    xRatio: params.xRatio + handRatio * wander(7, atMs),
    yRatio: params.yRatio + handRatio * wander(8, atMs),
    seed: noiseSeed(atMs),
  };
}
