/**
 * The demo camera: pictures for trying the app without a camera, and for its tests. Everything is drawn by our own code: a
 * synthetic sitter (`sitter/`) and a fictitious specimen on a table (`table/`), led by a plot (`script.ts`), all of them with
 * the truth about each frame. No picture file, no real person, and no judging: what a picture is worth is decided in `core`.
 */
export { type DemoCamera, type DemoRequest, openDemoCamera } from './demo-camera.ts';
export { DrawingUnavailable } from './gl.ts';
export * from './held/params.ts';
export * from './script.ts';
export * from './sitter/looks.ts';
export * from './sitter/params.ts';
export { randomSitter, type SitterWish } from './sitter/random-sitter.ts';
export { createSitter, type Sitter } from './sitter/sitter.ts';
export type { SitterTruth } from './sitter/truth.ts';
export {
  createStage,
  documentScene,
  faceScene,
  holdingScene,
  type Scene,
  type SceneTruth,
  type Stage,
  sceneToJpeg,
} from './stage.ts';
export * from './table/params.ts';
export { createTable, type Table } from './table/table.ts';
export type { TableTruth } from './table/truth.ts';
export { heldByNeck, heldInBoth, heldInHand } from './tremor.ts';
