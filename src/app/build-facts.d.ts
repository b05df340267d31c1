/** What the build tells the app at compile time; filled in by vite.config.ts from scripts/lib/vision-files.mjs. */

/** `version` of package.json. */
declare const __APP_VERSION__: string;

declare const __VISION_FILES__: {
  /** Folder of MediaPipe's WebAssembly, with the host's subfolder and a slash at the end: `/vision/0.10.35/`. */
  readonly base: string;
  /** Unpacked size of the worker's WebAssembly, for a progress bar. */
  readonly wasmBytes: number;
  /** Unpacked size of every file in `base` by its name: the other loaders' WebAssembly is a little smaller. */
  readonly fileBytes: Readonly<Record<string, number>>;
  /** Set even where the build had no model: the address then answers 404 and the app says what is missing. */
  readonly modelUrl: string;
  readonly modelBytes: number;
  /** Lower-case hex. */
  readonly modelSha256: string;
};
