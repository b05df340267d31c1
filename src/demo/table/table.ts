import { closeGl, compile, type DrawingCanvas, DrawingUnavailable, newCanvas, openGl, type Program } from '../gl.ts';
import { drawSpecimen } from './art.ts';
import type { Pen } from './art-parts.ts';
import { type SpecimenKind, type SurfaceKind, specimenFormat, specimenSize, type TableParams } from './params.ts';
import { documentDistanceMm, invertHomography, tableFocalPx, tableToPicture } from './perspective.ts';
import { documentFragment, documentVertex, rareFragment, tableFragment, tableVertex } from './shaders.ts';
import { drawSurface, surfaceTileMm } from './surfaces.ts';
import { type TableTruth, tableTruth } from './truth.ts';

/** Draws a specimen on a table into one canvas, at whatever size the canvas has at each call. */
export interface Table {
  /** @throws DrawingUnavailable when the browser took the drawing context away. */
  draw(params: TableParams): TableTruth;
  dispose(): void;
}

/** Print resolution: above the pixels of a 1080 px wide still for each format, below the 2048 px every WebGL2 device takes. */
const documentPxPerMm = { 'id-1': 16, 'id-2': 14, 'id-3': 13, sheet: 6.5 } as const;
const surfacePxPerMm = 1024 / surfaceTileMm;
/** ISO/IEC 7810: corners of cards are rounded by 3.18 mm; passport pages alike; paper is not. */
const cornerRadiusMm = { 'id-1': 3.18, 'id-2': 3.18, 'id-3': 3.18, sheet: 0.1 } as const;

function drawnTexture(
  gl: WebGL2RenderingContext,
  width: number,
  height: number,
  paint: (pen: Pen) => void,
): WebGLTexture {
  const canvas = newCanvas(width, height);
  // Drawn by the CPU: fine lines take seconds where there is no GPU, and it is done once.
  const pen = canvas.getContext('2d', { willReadFrequently: true }) as Pen | null;
  if (!pen) throw new DrawingUnavailable('This browser offers no 2D canvas.');
  paint(pen);
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, canvas);
  gl.generateMipmap(gl.TEXTURE_2D);
  for (const axis of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, axis, gl.MIRRORED_REPEAT);
  return texture;
}

interface TextureStore {
  readonly document: (kind: SpecimenKind) => WebGLTexture;
  readonly surface: (kind: SurfaceKind) => WebGLTexture;
}

/** Textures are drawn when they are first needed and kept. */
function textureStore(gl: WebGL2RenderingContext): TextureStore {
  const kept = new Map<string, WebGLTexture>();
  const keep = (key: string, make: () => WebGLTexture): WebGLTexture => {
    const texture = kept.get(key) ?? make();
    kept.set(key, texture);
    return texture;
  };
  return {
    document: (kind) =>
      keep(`document ${kind}`, () => {
        const { widthMm, heightMm } = specimenSize(kind);
        const scale = documentPxPerMm[specimenFormat(kind)];
        return drawnTexture(gl, Math.round(widthMm * scale), Math.round(heightMm * scale), (pen) =>
          drawSpecimen(pen, kind, scale),
        );
      }),
    surface: (kind) =>
      keep(`surface ${kind}`, () => drawnTexture(gl, 1024, 1024, (pen) => drawSurface(pen, kind, surfacePxPerMm))),
  };
}

function setGeometry(
  gl: WebGL2RenderingContext,
  { uniform }: Program,
  params: TableParams,
  width: number,
  height: number,
): void {
  const { widthMm, heightMm } = specimenSize(params.specimen);
  const mmPerPx = documentDistanceMm(params, width, height) / tableFocalPx(width, height);
  const toPicture = tableToPicture(params, width, height);
  gl.uniformMatrix3fv(uniform('uToPicture'), true, toPicture);
  gl.uniformMatrix3fv(uniform('uToTable'), true, invertHomography(toPicture));
  gl.uniform2f(uniform('uPicture'), width, height);
  gl.uniform2f(uniform('uHalf'), widthMm / 2, heightMm / 2);
  gl.uniform1f(uniform('uCorner'), cornerRadiusMm[specimenFormat(params.specimen)]);
  gl.uniform1f(uniform('uMmPerPx'), mmPerPx);
  gl.uniform1f(uniform('uBlur'), params.blurRatio * width * mmPerPx);
  // The mip level whose pixels are as large as the picture's, or as the blur.
  const level = (pxPerMm: number): number =>
    Math.log2(Math.max(1, pxPerMm * mmPerPx * Math.max(1, params.blurRatio * width * 1.3)));
  gl.uniform1f(uniform('uDocumentLevel'), level(documentPxPerMm[specimenFormat(params.specimen)]));
  gl.uniform1f(uniform('uSurfaceLevel'), level(surfacePxPerMm));
  gl.uniform1f(uniform('uTile'), surfaceTileMm);
  gl.uniform2f(uniform('uShake'), params.shakeXRatio * width, params.shakeYRatio * width);
  const { glare, finger } = params;
  if (glare)
    gl.uniform4f(
      uniform('uGlare'),
      (glare.xRatio - 0.5) * widthMm,
      (glare.yRatio - 0.5) * heightMm,
      glare.sizeRatio * heightMm,
      glare.strength,
    );
  else gl.uniform4f(uniform('uGlare'), 0, 0, 1, 0);
  if (!finger) gl.uniform4f(uniform('uFinger'), 0, 0, 0, 0);
  else {
    const [sx, sy] = [finger.corner === 0 || finger.corner === 3 ? -1 : 1, finger.corner < 2 ? -1 : 1];
    gl.uniform4f(
      uniform('uFinger'),
      sx * (widthMm / 2 - finger.reachMm),
      sy * (heightMm / 2 - finger.reachMm * 0.6),
      sx * 0.78,
      sy * 0.6258,
    );
  }
}

function setLight(gl: WebGL2RenderingContext, { uniform }: Program, params: TableParams): void {
  const angle = (params.falloffDeg * Math.PI) / 180;
  gl.uniform1f(uniform('uLight'), params.lightRatio);
  gl.uniform3f(uniform('uFalloff'), Math.cos(angle), Math.sin(angle), params.falloffRatio);
  gl.uniform1f(uniform('uShadow'), params.shadowRatio);
  gl.uniform1f(uniform('uCopy'), params.copy ? 1 : 0);
  gl.uniform1f(uniform('uNoise'), params.noise);
  gl.uniform1f(uniform('uSeed'), params.seed % 997);
}

function isRare(params: TableParams): boolean {
  return params.shadowRatio > 0 || params.finger !== null || params.shakeXRatio !== 0 || params.shakeYRatio !== 0;
}

function bindTextures(gl: WebGL2RenderingContext, textures: TextureStore, params: TableParams): void {
  const needed = [textures.surface(params.surface), textures.document(params.specimen)];
  for (const [unit, texture] of needed.entries()) {
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    // Blending two mip levels doubles the cost without a GPU; only a changing blur needs it.
    const filter = params.blurRatio > 0 ? gl.LINEAR_MIPMAP_LINEAR : gl.LINEAR_MIPMAP_NEAREST;
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, filter);
  }
}

/** @throws DrawingUnavailable where there is no WebGL2. */
export function createTable(canvas: DrawingCanvas): Table {
  const gl = openGl(canvas, false);
  const table = compile(gl, tableVertex, tableFragment);
  const document = compile(gl, documentVertex, documentFragment);
  let rare: Program | undefined;
  const textures = textureStore(gl);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);

  const draw = (params: TableParams): TableTruth => {
    if (gl.isContextLost()) throw new DrawingUnavailable('The browser took the drawing context away.');
    const { width, height } = canvas;
    gl.viewport(0, 0, width, height);
    bindTextures(gl, textures, params);
    const use = (program: Program): void => {
      gl.useProgram(program.handle);
      gl.uniform1i(program.uniform('uSurface'), 0);
      gl.uniform1i(program.uniform('uDocument'), 1);
      setGeometry(gl, program, params, width, height);
      setLight(gl, program, params);
    };
    gl.disable(gl.BLEND);
    if (isRare(params)) {
      rare ??= compile(gl, tableVertex, rareFragment);
      use(rare);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
    } else {
      use(table);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
      gl.enable(gl.BLEND);
      use(document);
      gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
    }
    return tableTruth(params, width, height);
  };
  return { draw, dispose: () => closeGl(gl) };
}
