/** Holds the table "who may import whom" and the other promises about the sources that no compiler checks. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const projectDir = path.resolve(import.meta.dirname, '..');

interface Rule {
  /** Folders of ours from which values and types may be imported. */
  readonly values: readonly string[];
  /** Folders of ours from which types alone may be imported. */
  readonly types: readonly string[];
  /** Packages, by the beginning of their names. */
  readonly packages: readonly string[];
}

const everything = ['core', 'messages', 'vision', 'scenes', 'demo', 'adapters', 'ui', 'app'];

const rules: Readonly<Record<string, Rule>> = {
  core: { values: [], types: [], packages: ['mrz', 'tldts'] },
  messages: { values: [], types: ['core'], packages: [] },
  vision: { values: ['core'], types: [], packages: ['@mediapipe/'] },
  scenes: { values: ['core'], types: [], packages: [] },
  demo: { values: ['core', 'scenes'], types: [], packages: [] },
  adapters: { values: [], types: ['core'], packages: ['idb', 'hash-wasm', 'fflate'] },
  ui: { values: ['core', 'messages'], types: [], packages: ['preact', 'lucide'] },
  app: { values: everything, types: [], packages: ['preact'] },
  sw: { values: [], types: [], packages: ['workbox-'] },
};

/** Namespaces are names, not addresses: nothing is ever fetched from them. */
const namespaces = /^http:\/\/www\.w3\.org\//;

const mostLines = 250;
const medianLines = 80;

interface Import {
  readonly from: string;
  readonly isType: boolean;
}

interface Source {
  /** From the project's folder, with forward slashes. */
  readonly name: string;
  readonly folder: string;
  /** Without comments; strings are kept. */
  readonly code: string;
  readonly lines: number;
  readonly imports: readonly Import[];
}

/** Strings come first in the alternation, so that an address inside one is not taken for a comment. */
const stringsAndComments = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

function withoutComments(text: string): string {
  return text.replace(stringsAndComments, (part) => (part.startsWith('/') ? '' : part));
}

const clauses =
  /^(?:import|export)\s+(type\s+)?(\{[^}]*\}|\*(?:\s+as\s+\w+)?|\w+(?:\s*,\s*\{[^}]*\})?)\s*from\s*(['"])([^'"]+)\3/gm;
const otherForms = [
  /^import\s*(['"])([^'"]+)\1/gm,
  /\bimport\(\s*(['"])([^'"]+)\1/g,
  // Workers.
  /new URL\(\s*(['"])(\.[^'"]+)\1\s*,\s*import\.meta\.url/g,
];

function readImports(code: string): Import[] {
  const named = Array.from(code.matchAll(clauses), ([, type, clause, , from]) => ({
    from: from!,
    isType: isTypeOnly(type, clause!),
  }));
  const others = otherForms.flatMap((form) => Array.from(code.matchAll(form), (match) => match[2]!));
  return [...named, ...others.map((from) => ({ from, isType: false }))];
}

function isTypeOnly(type: string | undefined, clause: string): boolean {
  if (type !== undefined) return true;
  const inner = /^\{([\s\S]*)\}$/.exec(clause)?.[1];
  const names = inner?.split(',').map((name) => name.trim()) ?? [];
  return names.some(Boolean) && names.every((name) => name === '' || name.startsWith('type '));
}

function readSource(name: string): Source {
  const text = readFileSync(path.join(projectDir, name), 'utf8');
  const code = withoutComments(text);
  return {
    name,
    folder: name.split('/')[1]!,
    code,
    lines: text.trimEnd().split('\n').length,
    imports: readImports(code),
  };
}

function readSources(dir: string): Source[] {
  return readdirSync(path.join(projectDir, dir), { recursive: true, encoding: 'utf8' })
    .map((file) => `${dir}/${file.split(path.sep).join('/')}`)
    .filter((name) => /\.(tsx?|mjs)$/.test(name) && !/\.test\.\w+$/.test(name))
    .sort()
    .map(readSource);
}

/** `src/ui/screens/home.tsx` and `../../core/geometry.ts` give `src/core/geometry.ts`; a package gives null. */
function resolveOurs(source: Source, from: string): string | null {
  return from.startsWith('.') ? path.posix.join(path.posix.dirname(source.name), from) : null;
}

function whyForbidden(source: Source, { from, isType }: Import): string | null {
  const rule = rules[source.folder];
  if (rule === undefined) return `${source.name} lies in a folder that the table does not know`;
  const target = resolveOurs(source, from);
  if (target === null) {
    return rule.packages.some((name) => from.startsWith(name)) ? null : `${source.name} imports the package ${from}`;
  }
  const folder = target.split('/')[1]!;
  const isAllowed = folder === source.folder || rule.values.includes(folder) || (isType && rule.types.includes(folder));
  return isAllowed ? null : `${source.name} imports ${target}${isType ? '' : ' as a value'}`;
}

const sources = readSources('src');
const code = (folder: string): Source[] => sources.filter((source) => source.folder === folder);
const namesOf = (found: readonly Source[]): string[] => found.map((source) => source.name);

describe('the reader of import lines', () => {
  it('tells types from values, and finds exports, dynamic imports and workers', () => {
    const text = [
      "import type { A } from './a.ts';",
      "import { type B } from './b.ts';",
      "import { type C, c } from './c.ts';",
      "export * from './d.ts';",
      "import './e.css';",
      "const f = import('./f.ts');",
      "new Worker(new URL('./g.ts', import.meta.url));",
      "// import { h } from './h.ts';",
    ].join('\n');
    expect(readImports(withoutComments(text))).toEqual([
      { from: './a.ts', isType: true },
      { from: './b.ts', isType: true },
      { from: './c.ts', isType: false },
      { from: './d.ts', isType: false },
      { from: './e.css', isType: false },
      { from: './f.ts', isType: false },
      { from: './g.ts', isType: false },
    ]);
  });
});

describe('the sources', () => {
  it('import only what the table allows', () => {
    expect(sources.length).toBeGreaterThan(10);
    const forbidden = sources.flatMap((source) => source.imports.map((one) => whyForbidden(source, one)));
    expect(forbidden.filter((why) => why !== null)).toEqual([]);
  });

  it('name MediaPipe in src/vision/detectors alone', () => {
    const naming = sources.filter(({ code }) => /@mediapipe|\bFilesetResolver\b|\bFaceLandmarker\b/.test(code));
    expect(namesOf(naming).filter((name) => !name.startsWith('src/vision/detectors/'))).toEqual([]);
  });

  it('take time and chance as arguments in the core and in the scenes', () => {
    expect(
      namesOf(
        [...code('core'), ...code('scenes')].filter(({ code }) =>
          /\bDate\s*\.\s*now\b|\bnew\s+Date\b|\bMath\s*\.\s*random\b/.test(code),
        ),
      ),
    ).toEqual([]);
  });

  it('use the checks in the UI as types only', () => {
    const values = code('ui').flatMap((source) =>
      source.imports
        .filter(({ from, isType }) => !isType && resolveOurs(source, from)?.startsWith('src/core/checks/'))
        .map(({ from }) => `${source.name}: ${from}`),
    );
    expect(values).toEqual([]);
  });

  it('name no foreign host', () => {
    const addresses = sources.flatMap((source) =>
      Array.from(source.code.matchAll(/\b(?:https?|wss?):\/\/[^\s'"`]+/g), ([address]) => ({
        name: source.name,
        address,
      })),
    );
    expect(addresses.filter(({ address }) => !namespaces.test(address))).toEqual([]);
  });

  it('stay short enough to be read in one go', () => {
    const inProse = (name: string) => name.startsWith('src/messages/');
    const measured = [...sources, ...readSources('scripts')].filter(({ name }) => !inProse(name));
    const tooLong = measured
      .filter(({ lines }) => lines > mostLines)
      .map(({ name, lines }) => `${name}: ${lines} lines`);
    expect(tooLong).toEqual([]);
    const lengths = measured.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(medianLines);
  });
});
