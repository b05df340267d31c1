import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Quad } from '../geometry.ts';
import type { Raster } from '../raster.ts';
import { createDocumentFinder } from './finder.ts';
import { overlapRatio } from './overlap.ts';
import { refineCorners } from './refine.ts';

interface Label {
  readonly file: string;
  readonly origin: 'photo' | 'cgi';
  readonly size: readonly [number, number];
  readonly has_document: boolean;
  readonly partially_out_of_frame?: boolean;
  readonly corners?: readonly (readonly [number, number])[];
}

/** The decoder is a plain script without declarations; its functions are typed here, where they are used. */
interface Pictures {
  preparePictures(files: readonly string[]): Promise<void>;
  readPicture(file: string): Raster;
  shrinkPicture(picture: Raster, longSide: number): Raster;
}

const dir = resolve(process.env.DRY_RUN_SHARED ?? '../shared', 'testdata/dev/documents');
const labelFile = resolve(dir, 'labels.json');
const isHere = existsSync(labelFile);
const isRequired = /^(1|true)$/.test(process.env.CI ?? '');

describe('findDocument on photographs', () => {
  it.skipIf(!isHere && !isRequired)(
    'overlaps by .96 on average, and finds nothing where nothing is (skipped without the shared pictures)',
    async () => {
      const labels = (JSON.parse(readFileSync(labelFile, 'utf8')) as Label[]).filter(
        ({ origin }) => origin === 'photo',
      );
      const decoder: Pictures = await import(new URL('../../../scripts/lib/decode-pictures.mjs', import.meta.url).href);
      await decoder.preparePictures(labels.map(({ file }) => resolve(dir, file)));
      const finder = createDocumentFinder();
      const ious: number[] = [];
      const refined: number[] = [];
      let falseFinds = 0;
      for (const label of labels) {
        const still = decoder.readPicture(resolve(dir, label.file));
        const found = finder.find(decoder.shrinkPicture(still, 640));
        if (!label.has_document && found) falseFinds++;
        if (!label.has_document || label.partially_out_of_frame) continue;
        const truth = label.corners!.map(([x, y]) => ({ x, y })) as unknown as Quad;
        const factor = Math.max(1, Math.max(still.width, still.height) / 640);
        const corners = found?.corners.map(({ x, y }) => ({ x: x * factor, y: y * factor })) as unknown as Quad;
        ious.push(found ? overlapRatio(corners, truth) : 0);
        const rough = finder.find(still);
        refined.push(rough ? overlapRatio(refineCorners(still, rough).corners, truth) : 0);
      }
      const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
      expect(ious.length).toBeGreaterThan(20);
      expect(mean(ious)).toBeGreaterThan(0.96);
      expect(mean(refined)).toBeGreaterThan(0.96);
      expect(ious.filter((iou) => iou >= 0.9).length / ious.length).toBeGreaterThanOrEqual(0.95);
      expect(falseFinds).toBeLessThanOrEqual(1);
    },
    180_000,
  );
});
