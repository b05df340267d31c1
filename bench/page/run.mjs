/** Inside the browser: every method looks at the very same pixels, turn by turn, and only the looking is timed. */
import { createJscanify } from '/methods/jscanify.mjs';
import { createOpencvContours } from '/methods/opencv-contours.mjs';
import { createOurs } from '/methods/ours.mjs';

function loadScript(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${address} did not load`));
    document.head.append(script);
  });
}

/**
 * OpenCV.js is ready only when its WebAssembly is. It calls itself a promise and answers with itself, so that waiting for it, or handing it
 * out of an async function, never ends: its `then` is taken away.
 */
async function loadPeers() {
  await loadScript('/peers/opencv.js');
  const { cv } = globalThis;
  if (!cv.Mat) {
    await new Promise((resolve) => {
      cv.onRuntimeInitialized = () => resolve();
    });
  }
  delete cv.then;
  await loadScript('/peers/jscanify.js');
  return [createJscanify(cv, globalThis.jscanify), createOpencvContours(cv)];
}

async function loadFrame({ address, width, height }) {
  const response = await fetch(address);
  return new ImageData(new Uint8ClampedArray(await response.arrayBuffer()), width, height);
}

function look(method, frame) {
  const start = performance.now();
  let found;
  let error = null;
  try {
    found = method.find(frame);
  } catch (thrown) {
    error = String(thrown);
  }
  const ms = performance.now() - start;
  const corners = found?.corners?.map(({ x, y }) => ({ x, y })) ?? null;
  found?.cleanUp();
  return { ms, corners, error };
}

let methods = [];

/**
 * Looks at a block of pictures, `rounds` times over. The methods take turns on each picture, another one first each time, so that no
 * method always meets a warm cache; a picture comes back only after all the others of its block.
 * @returns for each picture and method: its times and what it found
 */
async function runBlock(pictures, rounds) {
  const frames = await Promise.all(pictures.map(loadFrame));
  const results = frames.map(() => methods.map(() => ({ times: [], corners: null, error: null })));
  for (let round = 0; round < rounds; round++) {
    frames.forEach((frame, i) => {
      for (let turn = 0; turn < methods.length; turn++) {
        const m = (turn + i + round) % methods.length;
        const { ms, corners, error } = look(methods[m], frame);
        results[i][m].times.push(ms);
        results[i][m].corners = corners;
        results[i][m].error = error;
      }
    });
    await new Promise((resolve) => setTimeout(resolve));
  }
  return results;
}

globalThis.documentBench = {
  async prepare(withPeers) {
    methods = [createOurs(), ...(withPeers ? await loadPeers() : [])];
    return methods.map(({ name }) => name);
  },
  runBlock,
};
globalThis.documentBenchReady = true;
