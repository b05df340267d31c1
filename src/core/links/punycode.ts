/** Punycode of one label of a host name (RFC 3492): what browsers send, and what it looks like when it is read. */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
const FIRST_CODE = 128;
const LARGEST = 0x10ffff;

function adapt(delta: number, points: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / DAMP) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}

const thresholdAt = (k: number, bias: number): number => Math.min(T_MAX, Math.max(T_MIN, k - bias));

/** @param label without its `xn--`. @returns null where it is no punycode. */
export function decodePunycode(label: string): string | null {
  const last = label.lastIndexOf('-');
  const output = [...label.slice(0, Math.max(0, last))].map((char) => char.codePointAt(0)!);
  let [code, bias, at] = [FIRST_CODE, FIRST_BIAS, 0];
  for (let i = last + 1; i < label.length; ) {
    const before = at;
    let weight = 1;
    for (let k = BASE; ; k += BASE) {
      const digit = Number.parseInt(label[i++] ?? '?', BASE);
      // In base 36 the letters come first: a is 0, 0 is 26.
      if (Number.isNaN(digit)) return null;
      const value = digit < 10 ? digit + 26 : digit - 10;
      at += value * weight;
      const threshold = thresholdAt(k, bias);
      if (value < threshold) break;
      weight *= BASE - threshold;
      if (weight > LARGEST * BASE) return null;
    }
    const length = output.length + 1;
    bias = adapt(at - before, length, before === 0);
    code += Math.floor(at / length);
    at %= length;
    if (code > LARGEST || (code >= 0xd800 && code < 0xe000)) return null;
    output.splice(at++, 0, code);
  }
  return String.fromCodePoint(...output);
}

/** @returns the label without `xn--`; what is ASCII alone comes back as it is. */
export function encodePunycode(label: string): string {
  const points = [...label].map((char) => char.codePointAt(0)!);
  const basic = points.filter((point) => point < FIRST_CODE);
  let output = String.fromCodePoint(...basic) + (basic.length > 0 ? '-' : '');
  let [code, bias, delta, done] = [FIRST_CODE, FIRST_BIAS, 0, basic.length];
  while (done < points.length) {
    const nextCode = Math.min(...points.filter((point) => point >= code));
    delta += (nextCode - code) * (done + 1);
    code = nextCode;
    for (const point of points) {
      if (point < code) delta++;
      if (point !== code) continue;
      output += digitsOf(delta, bias);
      bias = adapt(delta, done + 1, done === basic.length);
      delta = 0;
      done++;
    }
    delta++;
    code++;
  }
  return output;
}

function digitsOf(delta: number, bias: number): string {
  let text = '';
  let rest = delta;
  for (let k = BASE; ; k += BASE) {
    const threshold = thresholdAt(k, bias);
    if (rest < threshold) return text + digit(rest);
    text += digit(threshold + ((rest - threshold) % (BASE - threshold)));
    rest = Math.floor((rest - threshold) / (BASE - threshold));
  }
}

const digit = (value: number): string => String.fromCharCode(value < 26 ? 97 + value : 22 + value);
