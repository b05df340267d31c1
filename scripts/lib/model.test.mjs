import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faceModel, findModel, modelPlaces, servedModelName, whyNotTheModel } from './model.mjs';

/** "abc" and its sha256 as published with the standard (FIPS 180-4 examples). */
const abc = new TextEncoder().encode('abc');
const expected = { bytes: 3, sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' };

describe('the proof of the model', () => {
  it('accepts the right bytes', () => {
    expect(whyNotTheModel(abc, expected)).toBeNull();
  });

  it('refuses a wrong size with what was expected and found', () => {
    const why = whyNotTheModel(abc.subarray(0, 2), expected);
    expect(why).toContain('expected 3 bytes');
    expect(why).toContain('found 2 bytes');
  });

  it('refuses a wrong hash at the right size with both hashes', () => {
    const why = whyNotTheModel(new TextEncoder().encode('abd'), expected);
    expect(why).toContain(expected.sha256);
    expect(why).toMatch(/found 3 bytes with sha256 (?!ba7816bf)[0-9a-f]{64}/);
  });

  it('is served under an address that changes with it', () => {
    expect(servedModelName).toBe('face_landmarker-64184e22.task');
  });
});

describe('the search for the model', () => {
  /** @type {string} */
  let dir;
  beforeEach(async () => {
    dir = await mkdtemp(path.join(os.tmpdir(), 'model-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('looks in $MODELS_DIR, then models/, then beside the project', () => {
    const places = modelPlaces({ MODELS_DIR: dir });
    expect(places.map((place) => path.basename(path.dirname(place)))).toEqual([path.basename(dir), 'models', 'models']);
    expect(modelPlaces({})).toHaveLength(2);
  });

  it('says which copy it refused, and why, and does not use it', async () => {
    const copy = path.join(dir, faceModel.fileName);
    await writeFile(copy, 'not a model');
    /** @type {string[]} */
    const said = [];
    expect(await findModel([path.join(dir, 'none', faceModel.fileName), copy], (line) => said.push(line))).toBeNull();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(copy);
    expect(said[0]).toContain(faceModel.sha256);
    expect(said[0]).toContain('found 11 bytes');
  });
});
