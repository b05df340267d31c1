/** Draws scenes in as many threads as there are cores: one takes a third of a second. This file is the thread, too. */
import os from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { drawGroupScene, sceneGroups } from './scene-groups.mjs';

/** Each thread holds the generator's paints; more than this gain nothing on the machines that run benches. */
const mostThreads = 4;

/** @typedef {{ place: number, i: number, seed: number, size?: { width: number, height: number }, ms?: number, liveliness?: number }} Order as `drawGroupScene` takes it */

/** @param {string} scenesModule @param {readonly Order[]} orders @returns {Promise<*[]>} drawn scenes in the order asked for */
export async function drawInThreads(scenesModule, orders) {
  const count = Math.min(mostThreads, os.availableParallelism(), orders.length);
  /** @type {*[]} */
  const drawn = new Array(orders.length);
  const threads = Array.from({ length: count }, (_, first) => {
    const own = orders.map((order, k) => ({ ...order, k })).filter(({ k }) => k % count === first);
    const worker = new Worker(new URL(import.meta.url), { workerData: { scenesModule, orders: own } });
    return new Promise((resolve, reject) => {
      worker.on('message', ({ k, scene }) => {
        drawn[k] = scene;
      });
      worker.once('error', reject);
      worker.once('exit', resolve);
    });
  });
  await Promise.all(threads);
  return drawn;
}

if (!isMainThread && parentPort) {
  const scenes = await import(workerData.scenesModule);
  for (const { place, i, k, ...options } of workerData.orders) {
    const { pixels, truth, surface } = drawGroupScene(scenes, sceneGroups[place], i, options);
    parentPort.postMessage({ k, scene: { pixels, truth, surface } }, [pixels.data.buffer]);
  }
}
