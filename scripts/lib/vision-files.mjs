/**
 * The files that turn pixels into faces, which are far larger than the app and therefore not part of its bundle: MediaPipe's
 * WebAssembly and the face model. The build copies them under addresses that carry their version or hash.
 */
import { copyFile, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { faceModel, servedModelName } from './model.mjs';
import { normaliseBasePath, projectDir } from './project.mjs';

/** Pinned: other releases are older (the `latest` tag) or report their use to a foreign host (1.0.0 and later). */
const visionVersion = '0.10.35';

const sourceDir = path.join(projectDir, 'node_modules/@mediapipe/tasks-vision/wasm');

/**
 * All three pairs are needed: `module` for the ES-module worker, the plain one for the main-thread host where a worker has no
 * WebGL (iOS before 17), `nosimd` for the same host where WebAssembly has no SIMD (iOS before 16.4). A phone fetches one pair.
 */
const loaders = /** @type {const} */ ([
  'vision_wasm_module_internal',
  'vision_wasm_internal',
  'vision_wasm_nosimd_internal',
]);
const fileNames = loaders.flatMap((loader) => [`${loader}.js`, `${loader}.wasm`]);

/** What the app is told at compile time as `__VISION_FILES__`; its type is declared in `src/app/build-facts.d.ts`. */
export async function describeVisionFiles() {
  const base = normaliseBasePath();
  const sizes = await Promise.all(fileNames.map(async (name) => (await stat(path.join(sourceDir, name))).size));
  const fileBytes = Object.fromEntries(fileNames.map((name, i) => [name, sizes[i] ?? 0]));
  return {
    base: `${base}vision/${visionVersion}/`,
    wasmBytes: fileBytes[`${loaders[0]}.wasm`] ?? 0,
    fileBytes,
    modelUrl: `${base}models/${servedModelName}`,
    modelBytes: faceModel.bytes,
    modelSha256: faceModel.sha256,
  };
}

/**
 * @param {string} outDir the build's folder
 * @param {string | null} modelPath null: the app is built without it and says so when a face exercise is chosen
 */
export async function copyVisionFiles(outDir, modelPath) {
  const wasmDir = path.join(outDir, 'vision', visionVersion);
  await mkdir(wasmDir, { recursive: true });
  for (const name of fileNames) await copyFile(path.join(sourceDir, name), path.join(wasmDir, name));
  if (modelPath === null) return;
  await mkdir(path.join(outDir, 'models'), { recursive: true });
  await copyFile(modelPath, path.join(outDir, 'models', servedModelName));
}
