import { createChance } from '../chance.ts';
import type { View } from '../optics/camera.ts';
import type { LightPicture } from '../optics/light-picture.ts';
import { forEachPixel } from '../optics/plane-field.ts';
import { roundedRectDistance } from '../optics/rounded-rect.ts';
import type { SpecimenLayout } from '../scene.ts';
import { quantityAt, type StrengthTable, seedFor } from './strength.ts';

/** Depth of the grid of coloured stripes or of the printer's dots; under .1 it drowns in the picture's noise. */
const gridDepth: StrengthTable = [
  [0, 0],
  [0.3, 0.07],
  [0.5, 0.2],
  [0.6, 0.28],
  [1, 0.6],
];
/** Depth of the dark bands that the shutter cuts out of a flickering screen. */
const bandDepth: StrengthTable = [
  [0, 0],
  [0.3, 0.02],
  [0.5, 0.06],
  [1, 0.22],
];
/** How far the light is the screen's own, bluish and even, instead of the room's. */
const emission: StrengthTable = [
  [0, 0],
  [0.3, 0.3],
  [0.5, 0.8],
  [0.6, 1],
  [1, 1],
];
/** From here on the screen around the document is drawn as well. */
const surroundingsFrom = 0.35;
const surroundingsChance = 0.85;
const printChance = 0.25;
/**
 * The least visible dots of a print: their finest wave spans this many pixels of the picture. A camera shows nothing finer than two, and what the
 * compression leaves of less than this no eye finds at four times the size; a copy on finer dots looks like the original to anybody.
 */
const leastDotPx = 2.4;
/** A printer's dots are this much further apart than the pixels they copy; the waves that make them run aslant and are shorter by the root of two. */
const dotSpacing = 1.5;
/** A screen's black glows and mirrors the room. */
const blackGlow = 0.012;

export interface Screen {
  /** A print with a printer's dots instead of a monitor. */
  readonly isPrinted: boolean;
  /** Pitch of the screen's pixels or the printer's dots, in mm of the document as shown. */
  readonly pitchMm: number;
  readonly strength: number;
  readonly seed: number;
}

export function planScreen(strength: number, layout: SpecimenLayout, pxPerMm: number, seed: number): Screen {
  const chance = createChance(seedFor(seed, 7));
  const isPrinted = chance() < printChance;
  const long = Math.max(layout.widthMm, layout.heightMm);
  // A monitor shows a document on 450 to 1100 of its pixels. Finer ones than half the camera's are not seen at all: people
  // who photograph a phone's screen come near enough to fill the frame.
  const ownPitch = long / (450 + 650 * chance());
  const leastPrintMm = (leastDotPx * Math.SQRT2) / dotSpacing / pxPerMm;
  const pitchMm = isPrinted ? Math.max(ownPitch * 1.6, leastPrintMm) : Math.max(ownPitch, 0.62 / pxPerMm);
  return { isPrinted, pitchMm, strength, seed };
}

/** Draws the grid over the document and the screen's surroundings; lifts `light` to the screen's own where it shines. */
export function showOnScreen(
  picture: LightPicture,
  cover: Float32Array,
  light: Float32Array,
  view: View,
  layout: SpecimenLayout,
  screen: Screen,
): void {
  if (screen.isPrinted) printDots(picture, cover, view, screen);
  else shine(picture, cover, light, view, layout, screen);
}

function shine(
  { planes, width, height }: LightPicture,
  cover: Float32Array,
  light: Float32Array,
  view: View,
  layout: SpecimenLayout,
  { pitchMm, strength, seed }: Screen,
): void {
  const chance = createChance(seedFor(seed, 8));
  const [depth, bands, own] = [
    quantityAt(gridDepth, strength),
    quantityAt(bandDepth, strength),
    quantityAt(emission, strength),
  ];
  const around = strength >= surroundingsFrom && chance() < surroundingsChance ? displayAround(layout, chance) : null;
  const [bandHeight, bandPhase] = [(0.12 + 0.3 * chance()) * height, 7 * chance()];
  const gains = [1 - 0.1 * own, 1 - 0.01 * own, 1 + 0.14 * own];
  const brightness = 0.85 + 0.35 * chance();
  const turn = (2 * Math.PI) / pitchMm;
  const content = new Float32Array(3);
  forEachPixel(view, width, height, (u, v, at) => {
    const shown = cover[at]!;
    const beside = around ? around(u, v, content) : 0;
    const lit = shown + (1 - shown) * (beside === 1 ? 1 : 0);
    if (beside > 0) for (let c = 0; c < 3; c++) planes[c]![at] = planes[c]![at]! * shown + content[c]! * (1 - shown);
    if (lit === 0) return;
    const row = 1 + 0.45 * depth * Math.cos(turn * v);
    const y = Math.floor(at / width);
    const band = 1 - bands * (0.5 + 0.5 * Math.sin((y * 2 * Math.PI) / bandHeight + bandPhase));
    for (let c = 0; c < 3; c++) {
      const stripe = 1 + depth * Math.cos(turn * u - (c * 2 * Math.PI) / 3);
      const glowing = planes[c]![at]! * stripe * row * band * gains[c]! + blackGlow * own;
      planes[c]![at] = planes[c]![at]! * (1 - lit) + glowing * lit;
    }
    light[at] = light[at]! + own * lit * (brightness - light[at]!);
  });
}

/** What a monitor shows beside the document: a viewer's window with its bar, then the bezel. Returns 1 on the lit part, 2 on the bezel. */
function displayAround({ widthMm, heightMm }: SpecimenLayout, chance: () => number) {
  const long = Math.max(widthMm, heightMm);
  const isDark = chance() < 0.6;
  const ground = isDark ? 0.02 + 0.05 * chance() : 0.5 + 0.4 * chance();
  const bar = isDark ? ground * 2.2 : ground * 0.7;
  const [left, top] = [(0.06 + 0.4 * chance()) * long, (0.06 + 0.25 * chance()) * long];
  const [right, bottom] = [(0.06 + 0.4 * chance()) * long, (0.06 + 0.25 * chance()) * long];
  const barHeight = (0.025 + 0.02 * chance()) * long;
  const bezel = (0.02 + 0.05 * chance()) * long;
  const [width, height] = [widthMm + left + right, heightMm + top + bottom];
  return (u: number, v: number, out: Float32Array): 0 | 1 | 2 => {
    const distance = roundedRectDistance(u + left, v + top, width, height, 0.5);
    if (distance > bezel) return 0;
    if (distance > 0) {
      out.fill(0.018 + 0.02 * Math.max(0, 1 - Math.abs(distance / bezel - 0.9) * 12));
      return 2;
    }
    const isBar = v + top < barHeight;
    const isButton =
      isBar && u + left > width - 3 * barHeight && Math.abs(((u + left) % barHeight) - barHeight / 2) < barHeight / 5;
    out.fill(isButton ? 0.4 : isBar ? bar : ground);
    return 1;
  };
}

/** Angles of a printer's screens for the colours that swallow red, green and blue light. */
const dotAngles = [75, 15, 45].map((degrees) => (degrees * Math.PI) / 180);

/** Dots grow with the darkness of the print: paper and full ink show none. */
function printDots({ planes, width, height }: LightPicture, cover: Float32Array, view: View, screen: Screen): void {
  const depth = quantityAt(gridDepth, screen.strength) * 1.5;
  const turn = (2 * Math.PI) / (screen.pitchMm * dotSpacing);
  forEachPixel(view, width, height, (u, v, at) => {
    const shown = cover[at]!;
    if (shown === 0) return;
    for (let c = 0; c < 3; c++) {
      const [cos, sin] = [Math.cos(dotAngles[c]!), Math.sin(dotAngles[c]!)];
      const dots = Math.cos(turn * (cos * u + sin * v)) * Math.cos(turn * (cos * v - sin * u));
      const ink = 0.9 * planes[c]![at]! + 0.04;
      planes[c]![at] =
        planes[c]![at]! * (1 - shown) + shown * Math.max(0.01, ink + depth * dots * 1.6 * ink * (1 - ink));
    }
  });
}
