import type { DocumentFormat } from '../core/document/formats.ts';
import { blurSigmaPx, defocus } from './degradations/blur.ts';
import { brightExposure } from './degradations/bright.ts';
import { type Cover, layCovers, planCovers } from './degradations/covered.ts';
import { darkExposure, darkNoise } from './degradations/dark.ts';
import { addGlare, type Glare, planGlare } from './degradations/glare.ts';
import { motionLengthPx, smear } from './degradations/motion.ts';
import { planScreen, type Screen, showOnScreen } from './degradations/screen.ts';
import { castShadow, planShadow, type Shadow } from './degradations/shadow.ts';
import { seedFor } from './degradations/strength.ts';
import { type View, viewOf } from './optics/camera.ts';
import { blurGaussian } from './optics/gaussian-blur.ts';
import { expose, illuminate, lightPlane } from './optics/illumination.ts';
import { roundTripJpeg } from './optics/jpeg.ts';
import { type Laid, layScene, type Table } from './optics/lay-scene.ts';
import { createLightPicture } from './optics/light-picture.ts';
import { cornersOf, cutOffSides, roundedOutline } from './optics/outline-truth.ts';
import { placedView } from './optics/place.ts';
import { maskOf } from './optics/plane-field.ts';
import { develop } from './optics/sensor.ts';
import { linearLight } from './optics/srgb.ts';
import { type Printed, printedTexture, surfaceTexture } from './optics/stock.ts';
import { layoutOf } from './prints/print-specimen.ts';
import type { DrawnScene, SceneSpec, SceneTruth, SpecimenKind, SpecimenLayout } from './scene.ts';

/** All that is decided before the first pixel is drawn; the picture and its truth both come from it. */
interface Plan {
  readonly layout: SpecimenLayout | null;
  readonly view: View;
  readonly glare: Glare | null;
  readonly shadow: Shadow | null;
  readonly covers: readonly Cover[];
  readonly screen: Screen | null;
  readonly blurPx: number;
  readonly motionPx: number;
}

/** Size in mm of a table without a document: it is seen as if a card lay there. */
const bareTable: SpecimenLayout = {
  widthMm: 85.6,
  heightMm: 53.98,
  cornerRadiusMm: 0,
  portrait: null,
  text: [],
  mrz: null,
  lines: [],
};

/** A card is .76 mm thick (ISO/IEC 7810), an open passport a few, a sheet lies almost flat. */
const thicknessMm: Readonly<Record<SpecimenKind, number>> = {
  'identity-front': 0.76,
  'identity-back': 0.76,
  licence: 0.76,
  permit: 0.76,
  passport: 2.2,
  sheet: 0.25,
};

const formats: Readonly<Record<SpecimenKind, DocumentFormat>> = {
  'identity-front': 'id-1',
  'identity-back': 'id-1',
  licence: 'id-1',
  permit: 'id-1',
  passport: 'id-3',
  sheet: 'sheet',
};

/** A lens and a mosaic sensor are never sharper than this many pixels (standard deviation). */
const lensSigmaPx = 0.45;

/** Draws the scene in linear light, from the print to the file, with the truth about it. The same spec gives the same bytes. */
export function drawScene(spec: SceneSpec): DrawnScene {
  const plan = planScene(spec);
  const picture = createLightPicture(spec.size.width, spec.size.height);
  const strengths = spec.degradations;
  const laid = plan.layout && spec.specimen ? lay(spec, spec.specimen, plan, plan.layout) : null;
  const cover = layScene(picture, plan.view, tableOf(spec, plan, laid?.printed ?? null), laid);
  const light = lightPlane(spec.size, spec.fallOff, spec.lightFromDeg);
  if (plan.screen && plan.layout) showOnScreen(picture, cover, light, plan.view, plan.layout, plan.screen);
  layCovers(picture, cover, plan.view, plan.covers);
  if (plan.shadow) castShadow(light, picture.width, picture.height, plan.view, plan.shadow);
  illuminate(picture, light);
  if (plan.glare) addGlare(picture, cover, plan.view, plan.glare);
  expose(
    picture,
    spec.exposure * darkExposure(strengths.dark ?? 0) * brightExposure(strengths.bright ?? 0),
    spec.warmth,
  );
  blurGaussian(picture, lensSigmaPx);
  defocus(picture, plan.blurPx, spec.seed);
  smear(picture, plan.motionPx, spec.seed);
  const pixels = develop(
    picture,
    spec.noise + darkNoise(strengths.dark ?? 0),
    seedFor(spec.seed + (spec.frameSeed ?? 0), 9),
  );
  if (spec.jpegQuality !== null) roundTripJpeg(pixels, spec.jpegQuality);
  return { pixels, truth: truthOf(spec, plan) };
}

/** The truth about a scene without drawing it. */
export function truthOfScene(spec: SceneSpec): SceneTruth {
  return truthOf(spec, planScene(spec));
}

function planScene(spec: SceneSpec): Plan {
  const { specimen, seed } = spec;
  const layout = specimen ? layoutOf(specimen, seed) : null;
  const documentMm = { width: bareTable.widthMm, height: bareTable.heightMm };
  const view = layout ? placedView(spec, layout) : viewOf(spec, documentMm, spec.placement);
  const { glare = 0, shadow = 0, covered = 0, screen = 0, blur = 0, motion = 0 } = spec.degradations;
  const shown = layout ?? bareTable;
  return {
    layout,
    view,
    glare: layout && glare > 0 ? planGlare(glare, layout, seed) : null,
    shadow: shadow > 0 ? planShadow(shadow, shown, seed) : null,
    covers: layout && covered > 0 ? planCovers(covered, layout, seed) : [],
    screen: layout && screen > 0 ? planScreen(screen, layout, paintedPxPerMm(spec, layout), seed) : null,
    blurPx: blurSigmaPx(blur, shown, view.pxPerMm),
    motionPx: motionLengthPx(motion, shown, view.pxPerMm),
  };
}

function truthOf(spec: SceneSpec, { layout, view, glare, shadow, covers, blurPx, motionPx }: Plan): SceneTruth {
  const common = { specimen: spec.specimen, degradations: spec.degradations, blurPx, motionPx, tiltDeg: view.tiltDeg };
  if (!layout || !spec.specimen) return { ...common, corners: null, format: null, cutOff: [], masks: {} };
  return {
    ...common,
    corners: cornersOf(layout, view),
    format: formats[spec.specimen],
    cutOff: cutOffSides(roundedOutline(layout, view), spec.size),
    masks: {
      ...(glare && { glare: maskOf(layout, glare.hides) }),
      ...(shadow && { shadow: maskOf(layout, shadow.shades) }),
      ...(covers.length > 0 && {
        covered: maskOf(layout, (u, v) => covers.some((thing) => thing.distance(u, v) < 0)),
      }),
    },
  };
}

/** Texels of the print per pixel of the picture in the middle of the document: four samples a pixel see up to two across. */
const texelsPerPixel = 1.25;
/** Prints finer than this would cost more memory than any picture can show. */
const mostPrintPxPerMm = 40;

function lay(spec: SceneSpec, kind: SpecimenKind, plan: Plan, layout: SpecimenLayout): Laid & { printed: Printed } {
  const isGlowing = plan.screen !== null && !plan.screen.isPrinted;
  const wanted = isGlowing ? 1 / plan.screen.pitchMm : paintedPxPerMm(spec, layout) * texelsPerPixel;
  const printed = printedTexture(
    kind,
    spec.seed,
    coarseScale(Math.min(mostPrintPxPerMm, wanted)),
    spec.degradations.grey ?? 0,
  );
  const side = (c: 0 | 1 | 2): number => 0.55 * linearLight[Math.round(printed.meanLevels[c])]! + 0.2;
  return {
    printed,
    layout,
    texture: printed.texture,
    pxPerMm: printed.pxPerMm,
    thicknessMm: isGlowing ? 0 : thicknessMm[kind],
    sideColour: [side(0), side(1), side(2)],
  };
}

/** Steps of a fifth of an octave: in a video the same print then serves while the hand comes nearer. */
function coarseScale(pxPerMm: number): number {
  return Number((2 ** (Math.ceil(5 * Math.log2(Math.max(0.05, pxPerMm))) / 5)).toPrecision(6));
}

/** Texels of the table per pixel: a table lies a little out of focus anyway, and its painting is dear. */
const tableTexelsPerPixel = 0.75;
/** Size of the painted table against the picture: what a tilt shows beyond is folded back. */
const tableSpread = 1.3;

function tableOf(spec: SceneSpec, { layout }: Plan, printed: Printed | null): Table {
  const nominal = paintedPxPerMm(spec, layout ?? bareTable);
  const pxPerMm = coarseScale(nominal * tableTexelsPerPixel);
  const size = (length: number): number => Math.max(8, Math.ceil((length * tableSpread * pxPerMm) / nominal / 16) * 16);
  const whole = { width: size(spec.size.width), height: size(spec.size.height) };
  return {
    texture: surfaceTexture(spec.surface, spec.seed, whole, pxPerMm, printed?.meanLevels ?? null),
    pxPerMm,
    turnDeg: spec.tableTurnDeg ?? 0,
  };
}

function paintedPxPerMm({ size, placement, paintedForSpan }: SceneSpec, { widthMm, heightMm }: SpecimenLayout): number {
  return ((paintedForSpan ?? placement.span) * Math.max(size.width, size.height)) / Math.max(widthMm, heightMm);
}
