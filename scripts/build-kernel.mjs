/** Compiles `kernel/pixels.ts` to the WebAssembly that is committed in `src/vision/pixel-kernel-bytes.ts`: `node scripts/build-kernel.mjs`. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { projectDir } from './lib/project.mjs';

const kernelDir = path.join(projectDir, 'kernel');
const source = path.join(kernelDir, 'pixels.ts');
const compiler = path.join(kernelDir, 'node_modules/assemblyscript/bin/asc.js');
/** Memory for the kernel's places, in pages of 64 KiB. */
const pages = 80;
const flags = ['--runtime', 'stub', '--enable', 'simd', '-O3', '--converge', '--noAssert', '--use', 'abort='];

if (!existsSync(compiler)) execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: kernelDir, stdio: 'inherit' });
const outDir = mkdtempSync(path.join(os.tmpdir(), 'kernel-'));
const out = path.join(outDir, 'kernel.wasm');
execFileSync(process.execPath, [compiler, 'pixels.ts', '-o', out, ...flags, '--initialMemory', String(pages)], {
  cwd: kernelDir,
  stdio: 'inherit',
});
const bytes = readFileSync(out);
rmSync(outDir, { recursive: true });
const hash = createHash('sha256').update(readFileSync(source)).digest('hex');
const lines = bytes.toString('base64').match(/.{1,110}/g) ?? [];
writeFileSync(
  path.join(projectDir, 'src/vision/pixel-kernel-bytes.ts'),
  `/** Written by \`scripts/build-kernel.mjs\` from \`kernel/pixels.ts\`, whose SHA-256 this is; a test holds the two together. */
export const kernelSourceHash = '${hash}';

/** WebAssembly, in base 64. */
export const kernelBytes = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join('');
`,
);
console.log(`${bytes.length} bytes`);
