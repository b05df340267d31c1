import { softenPlate } from '../brush/paste.ts';
import { type Colour, createPlate, mixed, type Plate, scaled, zoomedPlate } from '../brush/plate.ts';
import { fillPolygon } from '../brush/polygon.ts';
import { fillEllipse, fillRoundRect, fillSoftEllipse } from '../brush/shapes.ts';
import { strokePath } from '../brush/stroke.ts';
import { addGrain, addNoise, applyTone, createTone } from '../brush/tone.ts';
import { createChance } from '../chance.ts';
import { pick } from './person.ts';
import { drawFeatures } from './portrait-features.ts';

/** The drawing's own frame: 28 units wide, 36 high, whatever its size in mm. */
export const portraitAspect = 36 / 28;

const skins: readonly Colour[] = [
  [238, 205, 184],
  [226, 184, 156],
  [214, 168, 132],
  [196, 146, 110],
  [170, 120, 86],
  [138, 94, 66],
  [106, 70, 50],
  [78, 52, 40],
];
const hairs: readonly Colour[] = [
  [24, 20, 20],
  [38, 28, 24],
  [66, 44, 30],
  [104, 70, 42],
  [158, 118, 70],
  [150, 148, 146],
  [206, 204, 200],
];
const backdrops: readonly Colour[] = [
  [232, 234, 236],
  [214, 220, 226],
  [196, 210, 226],
  [222, 216, 206],
  [244, 244, 244],
  [178, 190, 200],
];
const clothes: readonly Colour[] = [
  [30, 34, 46],
  [52, 58, 70],
  [92, 40, 46],
  [44, 74, 68],
  [120, 124, 132],
  [206, 208, 210],
  [70, 56, 96],
];

export interface Looks {
  readonly skin: Colour;
  readonly hair: Colour;
  /** Half the width and half the height of the face. */
  readonly faceX: number;
  readonly faceY: number;
  readonly centreY: number;
  /** Where the light comes from: -1 left, 1 right. */
  readonly lightSide: number;
  readonly chance: () => number;
}

/** A head and shoulders before a plain wall, softened and grained as a printed photograph; the plate is not turned. */
export function paintPortrait(seed: number, widthMm: number, pxPerMm: number): Plate {
  const chance = createChance(seed);
  const backdrop = pick(backdrops, chance);
  const width = Math.round(widthMm * pxPerMm);
  const picture = createPlate(width, Math.round(widthMm * portraitAspect * pxPerMm), pxPerMm, backdrop);
  const frame = zoomedPlate(picture, 0, 0, widthMm / 28);
  const looks: Looks = {
    skin: pick(skins, chance),
    hair: pick(hairs, chance),
    faceX: 6.1 + chance() * 1.1,
    faceY: 8.3 + chance() * 1.2,
    centreY: 16 + chance() * 1.4,
    lightSide: chance() < 0.5 ? -1 : 1,
    chance,
  };
  fillSoftEllipse(frame, 14 + looks.lightSide * 8, 12, 26, 30, [255, 255, 255], 0.35);
  const isLongHaired = chance() < 0.45;
  if (isLongHaired) paintLongHair(frame, looks);
  paintShoulders(frame, looks, pick(clothes, chance));
  paintHead(frame, looks);
  drawFeatures(frame, looks);
  if (isLongHaired || chance() < 0.85) paintHair(frame, looks);
  finish(picture, seed);
  return picture;
}

function finish(picture: Plate, seed: number): void {
  softenPlate(picture, picture.scale >= 8 ? 2 : 1);
  const tone = createTone(picture.width, picture.height);
  const cell = Math.max(3, 1.2 * picture.scale);
  addNoise(tone, cell, cell, 4, seed);
  addGrain(tone, 7, seed + 1);
  applyTone(picture, tone);
}

function paintLongHair(frame: Plate, { hair, faceX, faceY, centreY }: Looks): void {
  fillEllipse(frame, 14, centreY + 1, faceX * 1.42, faceY * 1.22, hair);
  const reach = faceX * 1.38;
  fillRoundRect(frame, 14 - reach, centreY, reach * 2, 15, 3, hair);
}

function paintShoulders(frame: Plate, { skin, faceY, centreY, lightSide }: Looks, cloth: Colour): void {
  const top = centreY + faceY + 1.6;
  const body = [0, 36, 0.6, top + 5.5, 4, top + 3.4, 10, top + 1, 18, top + 1, 24, top + 3.4, 27.4, top + 5.5, 28, 36];
  fillPolygon(frame, body, cloth);
  fillSoftEllipse(frame, 14 + lightSide * 8, top + 6, 9, 7, scaled(cloth, 1.5), 0.4);
  fillSoftEllipse(frame, 14 - lightSide * 9, top + 7, 9, 8, scaled(cloth, 0.5), 0.5);
  fillPolygon(
    frame,
    [10.8, top - 5, 17.2, top - 5, 17.6, top + 1.4, 14, top + 4.6, 10.4, top + 1.4],
    scaled(skin, 0.8),
  );
  fillSoftEllipse(frame, 14, top - 2, 4.6, 3.4, scaled(skin, 0.45), 0.6);
  strokePath(frame, [9.6, top + 1, 14, top + 5.4, 18.4, top + 1], 0.7, mixed(cloth, [240, 240, 240], 0.35));
}

function paintHead(frame: Plate, { skin, faceX, faceY, centreY, lightSide }: Looks): void {
  for (const side of [-1, 1]) {
    fillEllipse(frame, 14 + side * faceX, centreY + 0.6, 1.2, 2.1, scaled(skin, side === lightSide ? 0.9 : 0.72));
  }
  const outline: number[] = [];
  for (let i = 0; i < 48; i++) {
    const angle = (i / 48) * 2 * Math.PI;
    const down = Math.sin(angle);
    // The jaw is narrower than the brow.
    const narrowing = down > 0 ? 1 - 0.22 * down * down : 1;
    outline.push(14 + faceX * Math.cos(angle) * narrowing, centreY + faceY * down);
  }
  fillPolygon(frame, outline, skin);
  const light = mixed(skin, [255, 244, 232], 0.5);
  fillSoftEllipse(
    frame,
    14 - lightSide * faceX * 0.75,
    centreY + 1,
    faceX * 0.75,
    faceY * 1.05,
    scaled(skin, 0.5),
    0.5,
  );
  fillSoftEllipse(frame, 14 + lightSide * faceX * 0.35, centreY - faceY * 0.5, faceX * 0.7, faceY * 0.42, light, 0.6);
  fillSoftEllipse(frame, 14 + lightSide * faceX * 0.5, centreY + faceY * 0.25, faceX * 0.4, faceY * 0.28, light, 0.4);
  fillSoftEllipse(frame, 14, centreY + faceY * 0.95, faceX * 0.8, faceY * 0.2, scaled(skin, 0.6), 0.5);
}

function paintHair(frame: Plate, { hair, faceX, faceY, centreY, lightSide, chance }: Looks): void {
  const brow = centreY - faceY * (0.48 + chance() * 0.14);
  const parting = (chance() - 0.5) * faceX;
  const outer: number[] = [];
  for (let i = 0; i <= 20; i++) {
    const angle = Math.PI * (1 + i / 20);
    outer.push(14 + faceX * 1.14 * Math.cos(angle), centreY - 1 + (faceY + 0.9) * Math.sin(angle));
  }
  outer.push(14 + faceX * 0.92, centreY - 1.5, 14 + faceX * 0.7, brow, 14 + parting, brow - 1.2 - chance());
  outer.push(14 - faceX * 0.75, brow + 0.3, 14 - faceX * 0.94, centreY - 1.5);
  fillPolygon(frame, outer, hair);
  fillSoftEllipse(
    frame,
    14 + lightSide * faceX * 0.4,
    centreY - faceY * 0.85,
    faceX * 0.6,
    2.2,
    mixed(hair, [255, 255, 255], 0.35),
    0.6,
  );
  for (let i = 0; i < 26; i++) {
    const angle = Math.PI * (1.08 + 0.84 * chance());
    const x = 14 + faceX * 1.08 * Math.cos(angle);
    const y = centreY - 1 + faceY * 1.04 * Math.sin(angle);
    strokePath(
      frame,
      [x, y, (x + 14 + parting) / 2, Math.min(y + 1.6, brow - 0.6)],
      0.16,
      scaled(hair, 0.6 + chance() * 1.1),
      0.5,
    );
  }
}
