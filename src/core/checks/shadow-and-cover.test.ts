import { describe, expect, it } from 'vitest';
import type { Quad } from '../geometry.ts';
import type { Observation } from '../observation.ts';
import { documentScene, withPixels } from './document-scene.ts';
import { noShadow } from './no-shadow.ts';
import { type Colour, paint, relit } from './scene-paint.ts';
import { uncovered } from './uncovered.ts';

const good = documentScene();
const { width, height } = good.pixels;

/** The good picture, with another colour wherever `change` gives one. */
function repainted(change: (x: number, y: number) => Colour | null): Observation {
  const { data } = good.pixels;
  const own = (x: number, y: number): Colour => {
    const at = (y * width + x) * 4;
    return [data[at]!, data[at + 1]!, data[at + 2]!];
  };
  return withPixels(
    good,
    paint(width, height, (x, y) => change(x, y) ?? own(x, y)),
  );
}

/** A shade that takes a part of the light wherever `isShaded`. */
function shaded(taken: number, isShaded: (x: number, y: number) => boolean): Observation {
  const { data } = relit(good.pixels, 1 - taken);
  return repainted((x, y) => {
    const at = (y * width + x) * 4;
    return isShaded(x, y) ? [data[at]!, data[at + 1]!, data[at + 2]!] : null;
  });
}

const adviceOf = (finding: { status: string; advice?: string }) => finding.advice ?? finding.status;

describe('no-shadow', () => {
  it.each([
    ['clear-shadow-right', (x: number, y: number) => x + 0.3 * y > width * 0.75],
    ['clear-shadow-left', (x: number, y: number) => x + 0.3 * y < width * 0.55],
    ['clear-shadow-top', (x: number, y: number) => y + 0.2 * x < height * 0.57],
    ['clear-shadow-bottom', (x: number, y: number) => y + 0.2 * x > height * 0.62],
  ] as const)('says %s where the shade lies there', (advice, isShaded) => {
    expect(adviceOf(noShadow.inspect(shaded(0.5, isShaded)))).toBe(advice);
  });

  it('measures less the more of the light comes back, down to a pass', () => {
    const depths = [0.6, 0.45, 0.3, 0].map((taken) => {
      const finding = noShadow.inspect(shaded(taken, (x) => x > width * 0.6));
      return [finding.status, finding.measure!.value] as const;
    });
    expect(depths.map(([status]) => status)).toEqual(['fail', 'fail', 'unsure', 'pass']);
    expect(depths.map(([, value]) => value)).toEqual(depths.map(([, value]) => value).sort((a, b) => b - a));
  });

  it('marks the shaded half and not the lit one', () => {
    const { mark } = noShadow.inspect(shaded(0.5, (x) => x > width / 2));
    const half = (isRight: boolean) =>
      mark!.strength.filter((level, cell) => level > 127 && cell % mark!.columns >= mark!.columns / 2 === isRight)
        .length;
    expect(half(true)).toBeGreaterThan(0.8 * (mark!.strength.length / 2));
    expect(half(false)).toBeLessThan(0.5 * half(true));
  });

  it('marks no dark print that lies in the light', () => {
    const [topLeft, topRight, bottomRight] = good.outline!.corners;
    const isPrint = (x: number, y: number) =>
      Math.abs(x - topLeft.x - 0.25 * (topRight.x - topLeft.x)) < 0.12 * (topRight.x - topLeft.x) &&
      Math.abs(y - (topRight.y + bottomRight.y) / 2) < 0.25 * (bottomRight.y - topRight.y);
    const { data } = shaded(0.5, (x) => x > width / 2).pixels;
    const both = withPixels(
      good,
      paint(width, height, (x, y) => {
        const i = (y * width + x) * 4;
        return isPrint(x, y) ? [40, 40, 42] : [data[i]!, data[i + 1]!, data[i + 2]!];
      }),
    );
    const { mark } = noShadow.inspect(both);
    const { columns, rows, strength } = mark!;
    const isAround = (cell: number) =>
      cell % columns < 0.4 * columns && cell > 0.25 * rows * columns && cell < 0.75 * rows * columns;
    expect(strength.filter((level, cell) => level > 127 && isAround(cell))).toHaveLength(0);
    expect(strength.some((level) => level > 127)).toBe(true);
  });

  it('sees a slanting shade on the paper alone, where the table is too dark to show it', () => {
    const onPaper = shaded(0.5, (x, y) => x + 0.8 * y > width * 1.05);
    const { corners } = good.outline!;
    const isPaper = (x: number, y: number) =>
      x > corners[0].x && x < corners[2].x && y > corners[0].y && y < corners[2].y;
    const { data } = onPaper.pixels;
    const black = paint(width, height, (x, y) => {
      const at = (y * width + x) * 4;
      return isPaper(x, y) ? [data[at]!, data[at + 1]!, data[at + 2]!] : [2, 2, 2];
    });
    expect(noShadow.inspect(withPixels(good, black)).status).toBe('fail');
  });

  it('does not say that there is none where the table is out of the picture', () => {
    const { x, y } = good.outline!.corners[0];
    const [right, bottom] = [good.outline!.corners[2].x, good.outline!.corners[2].y];
    const [cropWidth, cropHeight] = [Math.ceil(right - x) + 4, Math.ceil(bottom - y) + 4];
    const [left, top] = [Math.floor(x) - 2, Math.floor(y) - 2];
    const { data } = good.pixels;
    const pixels = paint(cropWidth, cropHeight, (u, v) => {
      const at = ((v + top) * width + u + left) * 4;
      return [data[at]!, data[at + 1]!, data[at + 2]!];
    });
    const corners = good.outline!.corners.map((corner) => ({
      x: corner.x - left,
      y: corner.y - top,
    })) as unknown as Quad;
    const cropped = { ...good, pixels, outline: { ...good.outline!, corners } };
    expect(noShadow.inspect(good).status).toBe('pass');
    expect(noShadow.inspect(cropped).status).toBe('unsure');
  });

  it('takes no printed field for a shade, since the table stays as it is', () => {
    const [tl, , br] = good.outline!.corners;
    const printed = repainted((x, y) =>
      x > (tl.x + br.x) / 2 && x < br.x && y > tl.y && y < br.y ? [110, 116, 119] : null,
    );
    expect(noShadow.inspect(printed).status).toBe('pass');
  });
});

/** A fingertip that comes over one edge from outside. */
function finger(side: 'left' | 'right' | 'top' | 'bottom', reach: number): Observation {
  const [tl, , br] = good.outline!.corners;
  const [middleX, middleY] = [(tl.x + br.x) / 2, (tl.y + br.y) / 2];
  const covers = {
    left: (x: number, y: number) => Math.abs(y - middleY) < 22 && x < tl.x + reach,
    right: (x: number, y: number) => Math.abs(y - middleY) < 22 && x > br.x - reach,
    top: (x: number, y: number) => Math.abs(x - middleX) < 22 && y < tl.y + reach,
    bottom: (x: number, y: number) => Math.abs(x - middleX) < 22 && y > br.y - reach,
  }[side];
  return repainted((x, y) => (covers(x, y) ? [182, 132, 108] : null));
}

describe('uncovered', () => {
  it.each(['left', 'right', 'top', 'bottom'] as const)('names the %s edge under a finger', (side) => {
    expect(adviceOf(uncovered.inspect(finger(side, 40)))).toBe(`free-${side}-edge`);
  });

  /** A plain label in the middle of the card, turned by an angle. */
  function label(turnDeg: number): Observation {
    const [cos, sin] = [Math.cos((turnDeg * Math.PI) / 180), Math.sin((turnDeg * Math.PI) / 180)];
    return repainted((x, y) => {
      const [u, v] = [x - width / 2, y - height / 2];
      return Math.abs(cos * u + sin * v) < 38 && Math.abs(cos * v - sin * u) < 26 ? [60, 90, 170] : null;
    });
  }

  it('asks to take a label off that was put on aslant, but no printed field', () => {
    expect(adviceOf(uncovered.inspect(label(14)))).toBe('uncover-document');
    expect(uncovered.inspect(label(14)).mark!.strength.some((level) => level > 127)).toBe(true);
    expect(uncovered.inspect(label(0)).status).toBe('pass');
  });

  it('sees a finger that is narrow against a sheet', () => {
    const sheet = documentScene({ format: 'sheet', chosenFormat: 'sheet', width: 720, height: 960, distance: 410 });
    const [tl, , br] = sheet.outline!.corners;
    const { data } = sheet.pixels;
    const narrow = (reach: number) =>
      withPixels(
        sheet,
        paint(720, 960, (x, y) => {
          const at = (y * 720 + x) * 4;
          if (Math.abs(y - (tl.y + br.y) / 2) < 13 && x < tl.x + reach) return [182, 132, 108];
          return [data[at]!, data[at + 1]!, data[at + 2]!];
        }),
      );
    expect(adviceOf(uncovered.inspect(narrow(40)))).toBe('free-left-edge');
    expect(uncovered.inspect(narrow(-20)).status).toBe('pass');
  });

  it('marks the finger alone, and more of it the further it reaches', () => {
    const share = (reach: number) => {
      const { strength } = uncovered.inspect(finger('bottom', reach)).mark!;
      return strength.filter((level) => level > 127).length / strength.length;
    };
    expect(share(60)).toBeGreaterThan(share(35));
    expect(share(60)).toBeLessThan(0.25);
  });

  it('passes when the finger is gone, and in the shade of a hand', () => {
    expect(uncovered.inspect(finger('bottom', -60)).status).toBe('pass');
    expect(uncovered.inspect(shaded(0.5, (x) => x > width / 2)).status).toBe('pass');
    expect(uncovered.inspect(good).measure!.value).toBe(0);
  });
});
