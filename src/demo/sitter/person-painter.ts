/** Draws one person into the current picture: head, and what is in the wardrobe; the lenses afterwards. */
import { compile, type Program } from '../gl.ts';
import { lensTint } from './colours.ts';
import { contactShade } from './contact-shade.ts';
import { faceFragment, faceVertex } from './face-shader.ts';
import { type GpuMesh, uploadMesh, uploadTriangles, uploadVertices } from './gpu-mesh.ts';
import { buildHeadMesh } from './head-mesh.ts';
import { lensFragment, lensVertex } from './lens-shader.ts';
import { Lot } from './lot.ts';
import type { SitterParams } from './params.ts';
import { partFragment, partVertex } from './part-shader.ts';
import type { Placement } from './pose.ts';
import { featureRegions } from './regions.ts';
import { ageRatio, type Picture, setLight, setPerson, setPlace } from './uniforms.ts';
import { type Piece, patterns, type Wardrobe, wardrobeOf } from './wardrobe.ts';

/** One person's meshes on the card. */
interface Outfit {
  readonly wardrobe: Wardrobe;
  readonly pieces: readonly (readonly [Piece, GpuMesh])[];
  readonly lenses: GpuMesh | null;
  readonly headShade: WebGLBuffer;
}

/** The sitter, two people behind, and those before them while the plot moves. */
const keptOutfits = 6;
const agedFrom = 0.05;

export class PersonPainter {
  readonly #gl: WebGL2RenderingContext;
  readonly #programs = new Map<string, Program>();
  readonly #outfits = new Map<string, Outfit>();
  readonly #head = buildHeadMesh();
  readonly #regions: readonly {
    readonly defines: string;
    readonly array: WebGLVertexArrayObject;
    readonly count: number;
  }[];

  constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    const vertices = uploadVertices(gl, this.#head.vertices);
    this.#regions = featureRegions(this.#head).map(({ features, indices }) => ({
      defines: features.map((name) => `#define ${name}\n`).join(''),
      array: uploadTriangles(gl, vertices, indices).array,
      count: indices.length,
    }));
  }

  paint(params: SitterParams, place: Placement, picture: Picture): void {
    const gl = this.#gl;
    const outfit = this.#outfitOf(params);
    const ready = (program: Program): Program => {
      gl.useProgram(program.handle);
      setPlace(gl, program, place, picture);
      setLight(gl, program, params, picture);
      setPerson(gl, program, params, outfit.wardrobe);
      return program;
    };
    // The outermost first, so that what it hides is not computed; the body is behind the chin.
    const [body, ...rest] = outfit.pieces;
    for (const [piece, mesh] of rest.reverse()) this.#paintPiece(piece, mesh, ready, params);
    this.#paintFace(params, outfit, ready);
    this.#paintPiece(...body!, ready, params);
    gl.disable(gl.CULL_FACE);
  }

  /** Over the finished background: what the glasses let through and what they mirror. */
  paintLenses(params: SitterParams, place: Placement, picture: Picture): void {
    const gl = this.#gl;
    const { glasses, styleSeed } = params;
    const { lenses } = this.#outfitOf(params);
    if (!glasses || !lenses) return;
    const lot = new Lot(styleSeed, 90);
    const tint = lensTint(glasses, lot);
    const window = [
      lot.between(-0.5, 0.5),
      lot.between(-0.1, 0.45),
      lot.between(0.07, 0.28),
      lot.between(0.08, 0.25),
    ] as const;
    gl.enable(gl.BLEND);
    gl.depthMask(false);
    gl.bindVertexArray(lenses.array);
    for (const isMirror of [false, true]) {
      const program = this.#program(isMirror ? '#define MIRROR\n' : '', lensVertex, lensFragment);
      gl.useProgram(program.handle);
      setPlace(gl, program, place, picture);
      setLight(gl, program, params, picture);
      gl.uniform4f(
        program.uniform('uShape'),
        params.shape.width,
        params.shape.length,
        params.shape.jaw,
        params.shape.nose,
      );
      gl.uniform3fv(program.uniform('uTop'), tint.top);
      gl.uniform3fv(program.uniform('uBottom'), tint.bottom);
      gl.uniform4f(program.uniform('uWindow'), ...window);
      gl.uniform1f(program.uniform('uReflection'), glasses.reflection);
      gl.blendFunc(isMirror ? gl.ONE : gl.DST_COLOR, isMirror ? gl.ONE_MINUS_SRC_COLOR : gl.ZERO);
      gl.drawElements(gl.TRIANGLES, lenses.count, gl.UNSIGNED_INT, 0);
    }
    gl.depthMask(true);
    gl.disable(gl.BLEND);
  }

  #paintFace(params: SitterParams, outfit: Outfit, ready: (program: Program) => Program): void {
    const gl = this.#gl;
    const hasShadows = params.light.softRatio < 1 || Boolean(outfit.wardrobe.headwear?.brim);
    const variant = [
      ageRatio(params) > agedFrom ? '#define AGED\n' : '',
      params.beard === 'none' ? '' : '#define BEARD\n',
      hasShadows ? '#define SHADOWS\n' : '',
    ].join('');
    gl.enable(gl.CULL_FACE);
    for (const { defines, array, count } of this.#regions) {
      ready(this.#program(variant + defines, faceVertex, faceFragment));
      gl.bindVertexArray(array);
      gl.bindBuffer(gl.ARRAY_BUFFER, outfit.headShade);
      gl.vertexAttribPointer(2, 1, gl.FLOAT, false, 4, 0);
      gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_INT, 0);
    }
  }

  #paintPiece(piece: Piece, mesh: GpuMesh, ready: (program: Program) => Program, params: SitterParams): void {
    const gl = this.#gl;
    const grey = piece.material === 'HAIR' && params.hair.greyRatio > 0 ? '#define GREY\n' : '';
    const pattern = `#define PATTERN ${patterns.indexOf(piece.pattern)}\n`;
    const defines = `#define ${piece.material}\n${pattern}${piece.onJaw ? '#define JAW\n' : ''}${grey}`;
    const { uniform } = ready(this.#program(defines, partVertex, partFragment));
    gl.uniform3fv(uniform('uPaint'), piece.paint);
    gl.uniform3fv(uniform('uSecondPaint'), piece.secondPaint);
    gl.uniform1f(uniform('uGloss'), piece.gloss);
    if (piece.isSheet) gl.disable(gl.CULL_FACE);
    else gl.enable(gl.CULL_FACE);
    gl.bindVertexArray(mesh.array);
    gl.drawElements(gl.TRIANGLES, mesh.count, gl.UNSIGNED_INT, 0);
  }

  /** Compiled when first needed. */
  #program(defines: string, vertex: string, fragment: string): Program {
    const key = defines + vertex + fragment;
    const known = this.#programs.get(key);
    if (known) return known;
    const program = compile(this.#gl, defines + vertex, defines + fragment);
    this.#programs.set(key, program);
    return program;
  }

  #outfitOf(params: SitterParams): Outfit {
    const wardrobe = wardrobeOf(params);
    const known = this.#outfits.get(wardrobe.key);
    if (known) return known;
    if (this.#outfits.size >= keptOutfits) this.#forget(this.#outfits.keys().next().value!);
    const gl = this.#gl;
    const outfit: Outfit = {
      wardrobe,
      pieces: wardrobe.pieces.map((piece) => [piece, uploadMesh(gl, piece.mesh)] as const),
      lenses: wardrobe.lenses && uploadMesh(gl, wardrobe.lenses),
      headShade: uploadVertices(gl, contactShade(this.#head, wardrobe.thickness)),
    };
    this.#outfits.set(wardrobe.key, outfit);
    return outfit;
  }

  #forget(key: string): void {
    const outfit = this.#outfits.get(key)!;
    this.#outfits.delete(key);
    for (const [, mesh] of outfit.pieces) mesh.dispose();
    outfit.lenses?.dispose();
    this.#gl.deleteBuffer(outfit.headShade);
  }
}
