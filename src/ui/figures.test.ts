import { describe, expect, it } from 'vitest';
import { screens as english } from '../messages/en/screens.ts';
import { screens as chinese } from '../messages/zh-cn/screens.ts';
import { formatBand, formatBytes, formatMegabytes, formatValue } from './figures.ts';

describe('figures', () => {
  it('shows bytes as megabytes with one decimal', () => {
    expect(formatMegabytes(3_758_596, 'en')).toBe('3.8');
    expect(formatMegabytes(0, 'zh-CN')).toBe('0.0');
    expect(formatMegabytes(12_345_678, 'en')).toBe('12.3');
    expect(formatBytes(999_900_000, 'en')).toBe('999.9 MB');
    expect(formatBytes(10_737_700_000, 'zh-CN')).toBe('10.7 GB');
  });

  it('shows every unit in words that a person reads', () => {
    const say = (value: number, unit: Parameters<typeof formatValue>[1]) =>
      formatValue(value, unit, english.units, 'en');
    expect(say(0.034, 'ratio')).toBe('3.4%');
    expect(say(0.74, 'ratio')).toBe('74%');
    expect(say(0.5, 'ratio/s')).toBe('50% per second');
    expect(say(-7.26, 'deg')).toBe('-7.3°');
    expect(say(286.4, 'dpi')).toBe('286 dots per inch');
    expect(say(117.2, 'luma')).toBe('brightness 117 of 255');
    expect(say(1, 'count')).toBe('1');
    expect(say(-0, 'mm')).toBe('0 mm');
    expect(formatValue(12.3, 'mm', chinese.units, 'zh-CN')).toBe('12 毫米');
  });

  it('says the good band with both limits, with one, or not at all', () => {
    const measure = { name: 'size', value: 0.5, unit: 'ratio' } as const;
    expect(formatBand({ ...measure, min: 0.7, max: 0.92 }, english, 'en')).toBe('good between 70% and 92%');
    expect(formatBand({ ...measure, min: 0.7 }, english, 'en')).toBe('good from 70%');
    expect(formatBand({ ...measure, max: 0.7 }, chinese, 'zh-CN')).toBe('70% 以下为宜');
    expect(formatBand(measure, english, 'en')).toBeNull();
  });
});
