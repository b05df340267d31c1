import type { Quad, Size } from '../core/geometry.ts';
import { copyPixels, type DrawingCanvas, DrawingUnavailable, newCanvas } from './gl.ts';
import { createHeldCard, type HeldCardTool } from './held/held-card.ts';
import { goodHolding, type HoldingParams } from './held/params.ts';
import { neutralSitter, type SitterParams } from './sitter/params.ts';
import { createSitter, type Sitter } from './sitter/sitter.ts';
import type { SitterTruth } from './sitter/truth.ts';
import { goodTable, type TableParams } from './table/params.ts';
import { createTable, type Table } from './table/table.ts';
import type { TableTruth } from './table/truth.ts';

/** One picture to draw. */
export type Scene =
  | { readonly subject: 'document'; readonly params: TableParams }
  | { readonly subject: 'face'; readonly params: SitterParams }
  | { readonly subject: 'face-with-document'; readonly params: HoldingParams };

export type SceneTruth =
  | { readonly subject: 'document'; readonly document: TableTruth }
  | { readonly subject: 'face'; readonly face: SitterTruth }
  | { readonly subject: 'face-with-document'; readonly face: SitterTruth; readonly corners: Quad };

/** A good document or face with some things changed; what tests and journeys start from. */
export function documentScene(changes: Partial<TableParams> = {}): Scene {
  return { subject: 'document', params: { ...goodTable, ...changes } };
}

export function faceScene(changes: Partial<SitterParams> = {}): Scene {
  return { subject: 'face', params: { ...neutralSitter, ...changes } };
}

export function holdingScene(changes: Partial<HoldingParams> = {}): Scene {
  return { subject: 'face-with-document', params: { ...goodHolding, ...changes } };
}

/** Draws scenes off-screen; each subject's drawing machinery is built when it is first needed. */
export interface Stage {
  /** The picture is on `canvas` until the caller's task ends: copy it at once. @throws DrawingUnavailable */
  draw(scene: Scene, size: Size): { readonly canvas: DrawingCanvas; readonly truth: SceneTruth };
  dispose(): void;
}

export function createStage(): Stage {
  let table: { canvas: DrawingCanvas; tool: Table } | undefined;
  let sitter: { canvas: DrawingCanvas; tool: Sitter } | undefined;
  let held: { canvas: HTMLCanvasElement; pen: CanvasRenderingContext2D; tool: HeldCardTool } | undefined;
  const sized = <Canvas extends DrawingCanvas>(canvas: Canvas, { width, height }: Size): Canvas => {
    // Setting a size clears the canvas and costs time even when nothing changes.
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    return canvas;
  };
  const ready = <T>(make: (canvas: DrawingCanvas) => T): { canvas: DrawingCanvas; tool: T } => {
    const canvas = newCanvas(1, 1);
    return { canvas, tool: make(canvas) };
  };
  return {
    draw(scene, size) {
      if (scene.subject === 'document') {
        table ??= ready(createTable);
        const canvas = sized(table.canvas, size);
        return { canvas, truth: { subject: 'document', document: table.tool.draw(scene.params) } };
      }
      sitter ??= ready(createSitter);
      const canvas = sized(sitter.canvas, size);
      if (scene.subject === 'face') {
        return { canvas, truth: { subject: 'face', face: sitter.tool.draw(scene.params) } };
      }
      const face = sitter.tool.draw(scene.params.sitter);
      held ??= { ...flatCanvas(), tool: createHeldCard() };
      copyPixels(canvas, sized(held.canvas, size) && held.pen);
      const corners = held.tool.draw(held.pen, scene.params.card, scene.params.sitter.skinTone, size);
      return { canvas: held.canvas, truth: { subject: 'face-with-document', face, corners } };
    },
    dispose() {
      table?.tool.dispose();
      sitter?.tool.dispose();
    },
  };
}

function flatCanvas(): { canvas: HTMLCanvasElement; pen: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new DrawingUnavailable('This browser offers no 2D canvas.');
  return { canvas, pen };
}

/** Faces are drawn this much larger for a still and then reduced, which smooths the outlines of the mesh. */
const faceStillOversampling = 1.5;

/** Draws one still of exactly this size. @throws DrawingUnavailable */
export function drawStill(stage: Stage, scene: Scene, size: Size): { canvas: HTMLCanvasElement; truth: SceneTruth } {
  const factor = scene.subject === 'document' ? 1 : faceStillOversampling;
  const canvas = Object.assign(document.createElement('canvas'), size);
  const pen = canvas.getContext('2d');
  if (!pen) throw new DrawingUnavailable('This browser offers no 2D canvas.');
  pen.imageSmoothingQuality = 'high';
  const drawn = stage.draw(scene, { width: Math.round(size.width * factor), height: Math.round(size.height * factor) });
  pen.drawImage(drawn.canvas, 0, 0, size.width, size.height);
  // The truth of the picture that is handed out, not of the larger one.
  const truth = factor === 1 ? drawn.truth : stage.draw(scene, size).truth;
  return { canvas, truth };
}

/** @throws DrawingUnavailable when the browser cannot write a JPEG of this size. */
export function canvasToJpeg(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const done = (blob: Blob | null): void =>
      blob ? resolve(blob) : reject(new DrawingUnavailable('No JPEG could be written.'));
    canvas.toBlob(done, 'image/jpeg', quality);
  });
}

/** One scene as a JPEG file, for tests that feed a browser's fake camera. @throws DrawingUnavailable */
export async function sceneToJpeg(
  stage: Stage,
  scene: Scene,
  size: Size,
  quality = 0.92,
): Promise<{ blob: Blob; truth: SceneTruth }> {
  const { canvas, truth } = drawStill(stage, scene, size);
  return { blob: await canvasToJpeg(canvas, quality), truth };
}
