import type { Surroundings } from '../surroundings.ts';
import { fetchFile, type OnBytes } from './download.ts';
import { PrepareError } from './prepare-error.ts';
import { fetchSound, type SoundFile } from './sound-file.ts';

/** Addresses of the runtime that fits this browser and thread. */
export interface WasmFileset {
  readonly wasmLoaderPath: string;
  readonly wasmBinaryPath: string;
}

/** The loader is loaded once, the binary fetched and compiled once; each detector that is created gets its own instance of it. */
export interface WasmRuntime {
  /** Runs `create` with the runtime in place. One call at a time. */
  during<T>(create: (fileset: WasmFileset) => Promise<T>): Promise<T>;
}

type Instantiate = (
  imports: WebAssembly.Imports,
  done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
) => object;

/** The global names by which MediaPipe and its Emscripten loader find each other. */
interface LoaderGlobals {
  ModuleFactory?: unknown;
  custom_dbg?: (line: string) => void;
  Module?: { instantiateWasm: Instantiate; print(line: string): void; printErr(line: string): void } | undefined;
}

const globals = globalThis as LoaderGlobals;

/** `wholeBytes`: of loader and binary. @throws PrepareError. */
export async function loadWasmRuntime(
  fileset: WasmFileset,
  wholeBytes: number,
  surroundings: Surroundings,
  onBytes: OnBytes,
): Promise<WasmRuntime> {
  const [factory, module] = await Promise.all([
    loadFactory(fileset.wasmLoaderPath, surroundings),
    fetchSound(binaryOf(fileset, wholeBytes), onBytes, compile),
  ]);
  return {
    async during(create) {
      // MediaPipe clears both names after each use and could not import an ES module a second time: it would not run again.
      globals.ModuleFactory = factory;
      globals.Module = { instantiateWasm: instantiatorOf(module), print: () => {}, printErr: () => {} };
      return create({ ...fileset, wasmLoaderPath: '' });
    },
  };
}

/** Of what the packed file weighs beside the plain one, for the progress bar; measured on 0.10.35. */
const PACKED_SHARE = 0.295;

function binaryOf({ wasmBinaryPath }: WasmFileset, wholeBytes: number): SoundFile {
  return { url: wasmBinaryPath, wholeBytes, packed: { url: `${wasmBinaryPath}.gz`, byteShare: PACKED_SHARE } };
}

async function loadFactory(url: string, { wasmLoader }: Surroundings): Promise<unknown> {
  try {
    // An ES module sets the global name only once; what it exports stays.
    if (wasmLoader.is === 'module') globals.ModuleFactory = (await import(/* @vite-ignore */ url)).default;
    else await wasmLoader.loadScript(url);
  } catch (error) {
    // A failed import does not say why; asking for the file does.
    void (await fetchFile(url, 'default')).body?.cancel();
    throw new PrepareError('crashed', `${url}: ${error}`);
  }
  if (!globals.ModuleFactory) throw new PrepareError('crashed', `${url} defines no ModuleFactory`);
  // MediaPipe tells of its delegates as console warnings, in which a real warning would drown.
  globals.custom_dbg = () => {};
  return globals.ModuleFactory;
}

/** @throws PrepareError `damaged` for what is not WebAssembly. */
async function compile(response: Response): Promise<WebAssembly.Module> {
  const streams = response.headers.get('Content-Type')?.startsWith('application/wasm') && response.body;
  // The response itself goes to the compiler, so that the browser may keep the machine code.
  const compiling = streams
    ? WebAssembly.compileStreaming(response)
    : response.arrayBuffer().then((bytes) => WebAssembly.compile(bytes));
  return compiling.catch((error: unknown) => {
    const why = error instanceof WebAssembly.CompileError ? 'damaged' : 'offline';
    throw new PrepareError(why, `${response.url}: ${error}`);
  });
}

function instantiatorOf(module: WebAssembly.Module): Instantiate {
  return (imports, done) => {
    void WebAssembly.instantiate(module, imports).then((instance) => done(instance, module));
    return {};
  };
}
