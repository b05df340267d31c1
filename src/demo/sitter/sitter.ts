import { closeGl, compile, type DrawingCanvas, DrawingUnavailable, openGl, type Program } from '../gl.ts';
import { backdropFragment, backdropVertex } from './backdrop-shader.ts';
import { type Blur, createBlur } from './blur.ts';
import { bystandersOf, type Poster } from './bystanders.ts';
import type { BackgroundKind } from './looks.ts';
import { Lot } from './lot.ts';
import type { SitterParams } from './params.ts';
import { PersonPainter } from './person-painter.ts';
import { placeSitter } from './pose.ts';
import { type SitterTruth, sitterTruth } from './truth.ts';
import { type Picture, pictureOf, setLight } from './uniforms.ts';

/** Draws the synthetic sitter into one canvas, at whatever size the canvas has at each call. */
export interface Sitter {
  /** @throws DrawingUnavailable when the browser took the drawing context away. */
  draw(params: SitterParams): SitterTruth;
  dispose(): void;
}

const backdropDefines: Record<BackgroundKind, string> = {
  plain: 'PLAIN',
  people: 'PLAIN',
  gradient: 'GRADIENT',
  textured: 'TEXTURED',
  shelves: 'SHELVES',
  window: 'WINDOW',
  poster: 'POSTER',
};

function drawBackdrop(
  gl: WebGL2RenderingContext,
  program: Program,
  params: SitterParams,
  at: Picture,
  poster: Poster | null,
): void {
  const { uniform } = program;
  gl.useProgram(program.handle);
  setLight(gl, program, params, at);
  gl.uniform1f(uniform('uAspect'), at.width / at.height);
  const { light, background } = params;
  const level = (color: 'red' | 'green' | 'blue'): number =>
    Math.min(1.25, (light.ambient * light.ambientTint[color] + light.key * light.tint[color] * 0.75) * at.exposure);
  gl.uniform3f(uniform('uLevel'), level('red'), level('green'), level('blue'));
  gl.uniform3f(uniform('uWall'), background.paint.red, background.paint.green, background.paint.blue);
  gl.uniform1f(uniform('uVariant'), new Lot(params.styleSeed, 81).between(0, 1));
  // The wall is far away: it moves a little against the sitter.
  gl.uniform2f(uniform('uShift'), (0.5 - params.xRatio) * 0.1, (params.yRatio - 0.5) * 0.1);
  if (poster) {
    const [x, y] = [poster.left + poster.width / 2, poster.top + poster.height / 2];
    gl.uniform4f(uniform('uPoster'), 2 * x - 1, 1 - 2 * y, poster.width, poster.height);
  }
  gl.drawArrays(gl.TRIANGLES, 0, 3);
}

function drawScene(
  gl: WebGL2RenderingContext,
  painter: PersonPainter,
  backdrop: (kind: BackgroundKind) => Program,
  params: SitterParams,
  picture: Picture,
): void {
  const { width, height } = picture;
  const place = placeSitter(params, width, height);
  const { people, poster } = bystandersOf(params);
  gl.clear(gl.DEPTH_BUFFER_BIT);
  painter.paint(params, place, picture);
  if (poster) {
    gl.enable(gl.SCISSOR_TEST);
    gl.scissor(
      poster.left * width,
      (1 - poster.top - poster.height) * height,
      poster.width * width,
      poster.height * height,
    );
  }
  for (const person of people) painter.paint(person, placeSitter(person, width, height), picture);
  gl.disable(gl.SCISSOR_TEST);
  // After the people, so that it is computed only where nobody stands before it.
  drawBackdrop(gl, backdrop(params.background.kind), params, picture, poster);
  for (const person of people) painter.paintLenses(person, placeSitter(person, width, height), picture);
  painter.paintLenses(params, place, picture);
}

/** Below this, in pixels, a blur is not worth its time. */
const leastBlurPx = 0.2;

/**
 * Builds the sitter's meshes (about 0.3 s) and prepares the canvas.
 * @throws DrawingUnavailable where there is no WebGL2.
 */
export function createSitter(canvas: DrawingCanvas): Sitter {
  const gl = openGl(canvas, true);
  const painter = new PersonPainter(gl);
  const backdrops = new Map<string, Program>();
  const backdrop = (kind: BackgroundKind): Program => {
    const define = backdropDefines[kind];
    const program = backdrops.get(define) ?? compile(gl, backdropVertex, `#define ${define}\n${backdropFragment}`);
    backdrops.set(define, program);
    return program;
  };
  let blur: Blur | undefined;
  gl.enable(gl.DEPTH_TEST);

  const draw = (params: SitterParams): SitterTruth => {
    if (gl.isContextLost()) throw new DrawingUnavailable('The browser took the drawing context away.');
    const { width, height } = canvas;
    const picture = pictureOf(params, width, height);
    const scale = height / 640;
    const [radius, motion] = [params.defocusPx * scale, params.motionPx * scale];
    gl.viewport(0, 0, width, height);
    if (Math.max(radius, motion) < leastBlurPx) {
      drawScene(gl, painter, backdrop, params, picture);
    } else {
      blur ??= createBlur(gl);
      blur.begin(width, height);
      drawScene(gl, painter, backdrop, params, { ...picture, noise: 0 });
      const turn = new Lot(params.styleSeed, 82).between(0, Math.PI);
      blur.end(radius, [motion * Math.cos(turn), motion * Math.sin(turn)], picture.noise, picture.seed);
    }
    return sitterTruth(params, width, height);
  };
  return { draw, dispose: () => closeGl(gl) };
}
