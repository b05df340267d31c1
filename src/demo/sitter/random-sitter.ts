import {
  type Background,
  type BeardStyle,
  backgroundKinds,
  coverKinds,
  type FaceShape,
  type Glasses,
  type Hair,
  type HairColour,
  type HairStyle,
  headwearKinds,
  type Tint,
} from './looks.ts';
import { Lot } from './lot.ts';
import { neutralSitter, type SitterLight, type SitterParams } from './params.ts';
import { skinColour, skinToneCount } from './skin.ts';

/** What is asked of a sitter; the rest is left to chance. Objects may be given in part. */
export type SitterWish = {
  readonly [Key in keyof SitterParams]?: Key extends 'pose' | 'gaze' | 'light' | 'shape' | 'hair' | 'background'
    ? Partial<SitterParams[Key]>
    : Key extends 'glasses'
      ? Partial<Glasses> | null
      : SitterParams[Key];
};

const clampUnit = (value: number): number => Math.min(1, Math.max(0, value));

/**
 * A person with a phone: by default a natural mix of people, of what they wear (glasses on two in five, headwear on one in three,
 * something over the face on one in eight), of rooms, light, poses and distances. The same arguments give the same sitter; what
 * the wish fixes does not change the rest, but for skin tone and age, on which the hair depends.
 */
export function randomSitter(seed: number, wish: SitterWish = {}): SitterParams {
  const skinTone = wish.skinTone ?? 1 + Math.floor(new Lot(seed, 1).between(0, skinToneCount));
  const ageYears = wish.ageYears ?? Math.round(18 + 62 * new Lot(seed, 2).between(0, 1) ** 1.4);
  const person = drawPerson(seed, skinTone, ageYears);
  const moment = drawMoment(seed, skinTone);
  const worn = drawWorn(seed);
  const drawn: SitterParams = {
    ...neutralSitter,
    ...person,
    ...moment,
    ...worn,
    skinTone,
    ageYears,
    seed,
    styleSeed: seed,
  };
  const { glasses, ...rest } = wish;
  const result = merged(drawn, rest);
  if (glasses === undefined) return result;
  return { ...result, glasses: glasses && { ...drawGlasses(new Lot(seed, 8)), ...glasses } };
}

/** Lays given fields over drawn ones, one object deep. */
function merged(drawn: SitterParams, given: Omit<SitterWish, 'glasses'>): SitterParams {
  const result: Record<string, unknown> = { ...drawn };
  for (const [key, value] of Object.entries(given)) {
    const before = result[key];
    result[key] = value && before && typeof value === 'object' ? { ...before, ...value } : value;
  }
  return result as unknown as SitterParams;
}

function drawPerson(seed: number, skinTone: number, ageYears: number): Pick<SitterParams, 'shape' | 'hair' | 'beard'> {
  const lot = new Lot(seed, 3);
  const part = (): number => Math.max(-1.5, Math.min(1.5, 0.6 * lot.bell()));
  const shape: FaceShape = {
    width: part(),
    length: part(),
    jaw: part(),
    nose: part(),
    lips: part() + (skinTone > 6 ? 0.4 : 0),
    eyes: part(),
    brows: part(),
  };
  return { shape, hair: drawHair(new Lot(seed, 4), skinTone, ageYears), beard: drawBeard(new Lot(seed, 5)) };
}

function drawHair(lot: Lot, skinTone: number, ageYears: number): Hair {
  const old = clampUnit((ageYears - 30) / 40);
  const style = lot.weighed<HairStyle>({
    bald: 0.06 + 0.1 * old,
    receding: 0.03 + 0.14 * old,
    buzzed: 0.09,
    short: 0.25,
    curly: 0.1,
    afro: skinTone > 6 ? 0.14 : 0.02,
    bob: 0.12,
    long: 0.2,
    bun: 0.07,
    'top-knot': 0.04,
    ponytail: 0.08,
  });
  const dark = skinTone > 5;
  const colour = lot.weighed<HairColour>({
    black: dark ? 0.75 : 0.25,
    'dark-brown': 0.25,
    brown: dark ? 0.05 : 0.2,
    blond: dark ? 0.02 : 0.16,
    red: dark ? 0.01 : 0.07,
    grey: 0.22 * old,
    white: 0.2 * old * old,
    dyed: 0.04,
  });
  const fringeRatio = lot.happens(0.35) ? lot.between(0.25, 1) : 0;
  return { style, colour, fringeRatio, greyRatio: clampUnit(old * lot.between(-0.4, 1)) };
}

function drawBeard(lot: Lot): BeardStyle {
  const beards = { none: 0.64, stubble: 0.12, moustache: 0.05, goatee: 0.06, full: 0.1, long: 0.03 };
  return lot.weighed<BeardStyle>(beards);
}

function drawGlasses(lot: Lot): Glasses {
  const reflects = lot.happens(0.5);
  return {
    frame: lot.weighed({ round: 0.28, square: 0.32, rimless: 0.18, thick: 0.22 }),
    lens: lot.weighed({ clear: 0.72, tinted: 0.1, dark: 0.18 }),
    reflection: reflects ? lot.between(0.1, 1) ** 1.5 : 0,
  };
}

function drawWorn(seed: number): Pick<SitterParams, 'glasses' | 'headwear' | 'cover' | 'headphones'> {
  const lot = new Lot(seed, 7);
  const [glassesOn, hatOn, coverOn] = [lot.happens(0.4), lot.happens(0.33), lot.happens(0.12)];
  return {
    glasses: glassesOn ? drawGlasses(new Lot(seed, 8)) : null,
    headwear: hatOn ? lot.pick(headwearKinds.slice(1)) : 'none',
    cover: coverOn ? lot.pick(coverKinds.slice(1)) : 'none',
    headphones: lot.weighed({ none: 0.9, 'over-ear': 0.06, 'in-ear': 0.04 }),
  };
}

type Moment = Omit<
  SitterParams,
  | 'skinTone'
  | 'ageYears'
  | 'seed'
  | 'styleSeed'
  | 'shape'
  | 'hair'
  | 'beard'
  | 'glasses'
  | 'headwear'
  | 'cover'
  | 'headphones'
>;

function drawMoment(seed: number, skinTone: number): Moment {
  const lot = new Lot(seed, 10);
  const face = new Lot(seed, 11);
  const sometimes = (share: number): number => (face.happens(share) ? face.between(0.25, 1) : 0);
  const blink = face.happens(0.06) ? face.between(0.5, 1) : face.between(0, 0.12);
  return {
    pose: { yawDeg: 9 * lot.bell(), pitchDeg: 7 * lot.bell(), rollDeg: 5 * lot.bell() },
    xRatio: 0.5 + 0.05 * lot.bell(),
    yRatio: 0.47 + 0.05 * lot.bell(),
    distanceCm: 38 * Math.exp(0.2 * lot.bell()),
    leftLidRatio: blink,
    rightLidRatio: face.happens(0.02) ? 1 : blink,
    squintRatio: sometimes(0.1),
    mouthOpenRatio: sometimes(0.1),
    smileRatio: sometimes(0.3),
    frownRatio: sometimes(0.06),
    browRaiseRatio: sometimes(0.08),
    gaze: { leftDeg: 5 * face.bell(), upDeg: 3 * face.bell() },
    light: drawLight(new Lot(seed, 12)),
    background: drawBackground(new Lot(seed, 13), skinTone),
    defocusPx: lot.happens(0.15) ? lot.between(0.3, 2) : 0,
    motionPx: lot.happens(0.08) ? lot.between(1, 6) : 0,
    noise: 0.5 + 3 * lot.between(0, 1) ** 2,
  };
}

/** Lamps from candle to overcast sky: red up and blue down, or the other way. */
function warmTint(warmth: number): Tint {
  return { red: 1 + 0.3 * warmth, green: 1, blue: 1 - 0.4 * warmth };
}

function drawLight(lot: Lot): SitterLight {
  const kind = lot.weighed({ room: 0.6, side: 0.12, back: 0.08, screen: 0.06, dark: 0.07, glare: 0.07 });
  const usual: SitterLight = {
    sideDeg: 28 * lot.bell(),
    elevationDeg: 25 + 14 * lot.bell(),
    key: lot.between(0.3, 0.8),
    ambient: lot.between(0.35, 0.75),
    backRatio: 0,
    softRatio: lot.between(0, 1),
    tint: warmTint(0.35 * lot.bell()),
    ambientTint: warmTint(0.2 * lot.bell()),
  };
  const side = lot.pick([-1, 1]);
  if (kind === 'side') return { ...usual, sideDeg: side * lot.between(50, 100), ambient: lot.between(0.08, 0.35) };
  if (kind === 'back') return { ...usual, backRatio: lot.between(0.4, 1) };
  if (kind === 'dark') return { ...usual, key: lot.between(0.04, 0.15), ambient: lot.between(0.04, 0.15) };
  if (kind === 'glare') return { ...usual, key: lot.between(0.9, 1.6), softRatio: lot.between(0, 0.4) };
  if (kind !== 'screen') return usual;
  const glow = { red: 0.75, green: 0.95, blue: 1.3 };
  return { ...usual, sideDeg: 0, elevationDeg: -20, key: lot.between(0.2, 0.5), ambient: 0.06, tint: glow };
}

function drawBackground(lot: Lot, skinTone: number): Background {
  const kind = lot.happens(0.45) ? 'plain' : lot.pick(backgroundKinds.slice(1));
  if (lot.happens(0.12)) {
    // As bright as the face: the case that hides its outline.
    const [red, green, blue] = skinColour(skinTone);
    return { kind, paint: { red, green, blue } };
  }
  const value = lot.between(0.25, 0.95) ** 2;
  const strength = lot.happens(0.4) ? lot.between(0.1, 0.5) : 0.06;
  const channel = (): number => clampUnit(value * (1 + strength * lot.bell()));
  return { kind, paint: { red: channel(), green: channel(), blue: channel() } };
}
