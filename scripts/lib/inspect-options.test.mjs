import { describe, expect, it } from 'vitest';
import { parseInspectArgs, UsageError } from './inspect-options.mjs';

describe('the command line of inspect', () => {
  it('reads options in any place and files in their order', () => {
    const options = parseInspectArgs(['b.jpg', '--json', '--kind', 'document', 'a.jpg']);
    expect(options).toMatchObject({ json: true, kind: 'document', files: ['b.jpg', 'a.jpg'] });
  });

  it('takes values after an equals sign, and a rate', () => {
    expect(parseInspectArgs(['--kind=movement', '--fps=12.5', 'clip.mjpeg'])).toMatchObject({
      kind: 'movement',
      fps: 12.5,
      json: false,
    });
  });

  it('takes anything after two dashes for a file', () => {
    expect(parseInspectArgs(['--kind', 'selfie', '--', '--json']).files).toEqual(['--json']);
  });

  it('needs no file to explain itself', () => {
    expect(parseInspectArgs(['--help']).help).toBe(true);
  });

  it.each([
    ['an unknown option', ['--kind', 'selfie', '--quick', 'a.jpg'], '"--quick"'],
    ['an unknown kind', ['--kind', 'video', 'a.jpg'], '"video"'],
    ['a kind without a value', ['--kind', '--json', 'a.jpg'], '--kind'],
    ['no kind', ['a.jpg'], '--kind'],
    ['no file', ['--kind', 'selfie'], 'file'],
    ['a rate of nothing', ['--kind', 'movement', '--fps', '0', 'a'], '"0"'],
    ['a rate in words', ['--kind', 'movement', '--fps', 'fast', 'a'], '"fast"'],
  ])('refuses %s in one sentence', (_, args, part) => {
    expect(() => parseInspectArgs(args)).toThrow(UsageError);
    expect(() => parseInspectArgs(args)).toThrow(part);
  });
});
