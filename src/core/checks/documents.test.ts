import { describe, expect, it } from 'vitest';
import type { Quad } from '../geometry.ts';
import { type DocumentScene, documentScene, withPixels } from './document-scene.ts';
import { inspectAll } from './index.ts';
import { adviceOf, patience } from './scene-verdicts.ts';

const good = documentScene();

describe('a good picture of a card', patience, () => {
  it('fails nothing, and passes everything that can be told', () => {
    const statuses = Object.fromEntries(
      inspectAll({ ...good, otherOutline: null }).map(({ check, status }) => [check, status]),
    );
    // The still decides about screens, and of cards nobody asks which way up they lie.
    expect(Object.entries(statuses).filter(([, status]) => status !== 'pass')).toEqual([
      ['right-way-up', 'unsure'],
      ['original', 'unsure'],
    ]);
  });

  it('is judged alike at other resolutions', () => {
    for (const factor of [0.8, 1.5]) {
      const scaled = documentScene({ width: 360 * factor, height: 480 * factor });
      expect(inspectAll(scaled).filter(({ status }) => status === 'fail')).toEqual([]);
    }
  });

  it('is unsure about everything but presence when there is no document', () => {
    const reports = inspectAll({ ...good, outline: null });
    expect(reports.filter(({ status }) => status === 'fail').map(({ check }) => check)).toEqual(['document-present']);
    expect(reports.filter(({ check, status }) => status === 'pass' && check !== 'steady')).toEqual([]);
  });

  it('doubts what the finder doubts', () => {
    expect(adviceOf({ ...good, outline: { ...good.outline!, confidence: 0.55 } }, 'document-present')).toBe('unsure');
  });

  it('never throws on a collapsed or wild outline', () => {
    const at = (x: number, y: number) => ({ x, y });
    const wild: Quad[] = [
      [at(5, 5), at(5, 5), at(5, 5), at(5, 5)],
      [at(0, 0), at(100, 0), at(200, 0), at(300, 0)],
      [at(Number.NaN, 0), at(1, 0), at(1, 1), at(0, 1)],
      [at(-1e6, -1e6), at(1e6, -1e6), at(1e6, 1e6), at(-1e6, 1e6)],
      [at(900, 900), at(1200, 900), at(1200, 1100), at(900, 1100)],
    ];
    for (const corners of wild) {
      expect(() => inspectAll({ ...good, outline: { ...good.outline!, corners } })).not.toThrow();
    }
  });
});

describe('one-document', () => {
  it('refuses a second document, and is unsure where nobody looked for one', () => {
    expect(adviceOf({ ...good, otherOutline: good.outline }, 'one-document')).toBe('leave-one-document');
    expect(adviceOf({ ...good, otherOutline: null }, 'one-document')).toBe('pass');
    expect(adviceOf(good, 'one-document')).toBe('unsure');
  });
});

describe('colour and table', () => {
  const grey = (change: Partial<DocumentScene>) => {
    const seen = documentScene(change);
    const { width, height, data } = seen.pixels;
    // A lamp's tint over a grey copy: the same for every pixel.
    const tint = [1, 0.93, 0.8];
    const tinted = data.map((_, i) => {
      const first = i - (i % 4);
      return i % 4 === 3 ? 255 : 0.35 * (data[first]! + data[first + 1]! + data[first + 2]!) * tint[i % 4]!;
    });
    return withPixels(seen, { width, height, data: tinted });
  };

  it('tells a grey copy under a warm lamp from a card in colour under the same lamp', () => {
    expect(adviceOf(grey({}), 'in-colour')).toBe('show-colour-original');
    expect(adviceOf(documentScene({}), 'in-colour')).toBe('pass');
  });

  it('does not ask colour of a sheet, nor of what is too dark to have any', () => {
    expect(adviceOf(grey({ chosenFormat: 'sheet' }), 'in-colour')).toBe('unsure');
    expect(adviceOf(grey({ chosenFormat: null }), 'in-colour')).toBe('show-colour-original');
    expect(adviceOf(grey({ light: 0.05 }), 'in-colour')).toBe('unsure');
  });

  it('asks for a plain table only among things that lie about', () => {
    const seen = documentScene();
    const { width, height, data } = seen.pixels;
    const isInside = (x: number, y: number) => x > 50 && x < 310 && y > 150 && y < 330;
    const striped = data.map((level, i) => {
      const x = (i >> 2) % width;
      const y = Math.floor((i >> 2) / width);
      return i % 4 === 3 || isInside(x, y) || Math.floor((x + y) / 12) % 2 ? level : 160;
    });
    expect(adviceOf(withPixels(seen, { width, height, data: striped }), 'plain-background')).toBe('use-plain-table');
    expect(adviceOf(seen, 'plain-background')).toBe('pass');
  });
});
