/**
 * Made-up pictures of made-up documents, drawn from a seed, with the whole truth about each: for tests, benches and the demo camera.
 * Nothing here is loaded by a visitor who does not ask for the demo, and nothing here judges a picture.
 */
export { drawScene, truthOfScene } from './draw-scene.ts';
export { sceneAt } from './move-scene.ts';
export { randomSpec, type SceneWish } from './random-spec.ts';
export * from './scene.ts';
