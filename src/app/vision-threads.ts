import type { HostThread, VisionFiles } from '../vision/index.ts';

/** The heavy files at their addresses on our own origin. */
export function visionFiles(): VisionFiles {
  const { base, fileBytes, modelUrl, modelBytes, modelSha256 } = __VISION_FILES__;
  const loader = 'vision_wasm_module_internal';
  return {
    wasmBase: new URL(base, location.href).href,
    wasmBytes: (fileBytes[`${loader}.js`] ?? 0) + (fileBytes[`${loader}.wasm`] ?? 0),
    modelUrl: new URL(modelUrl, location.href).href,
    modelBytes,
    modelSha256,
  };
}

export function spawnWorker(): HostThread {
  return new Worker(new URL('../vision/worker.ts', import.meta.url), { type: 'module', name: 'vision' });
}

/** For browsers whose workers have no WebGL (iOS before 17, WebKitGTK). Loaded only there. */
export async function spawnOnMainThread(): Promise<HostThread> {
  const { hostOnMainThread } = await import('../vision/main-thread.ts');
  return hostOnMainThread({
    createCanvas: (width, height) => Object.assign(document.createElement('canvas'), { width, height }),
    wasmLoader: { is: 'classic', loadScript },
    nowMs: () => performance.now(),
  });
}

function loadScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`could not load ${url}`));
    document.head.append(script);
  });
}

/** Addresses of what a face exercise used, for the service worker to keep; `classic` on the main thread. */
export function usedFiles(onMainThread: boolean): readonly string[] {
  const { wasmBase, modelUrl } = visionFiles();
  const loader = onMainThread ? 'vision_wasm_internal' : 'vision_wasm_module_internal';
  return [`${wasmBase}${loader}.js`, `${wasmBase}${loader}.wasm`, modelUrl];
}
