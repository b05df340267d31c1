/** The recipes for real hosts, written from the same headers, types and cache rules that the local server sends. */
import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { mediaTypes } from './media-types.mjs';
import { cacheControl, policyHeaders, secureHostHeaders, unchangingFolders } from './policy.mjs';

const headers = Object.entries({ ...policyHeaders, ...secureHostHeaders });

const tellsSource = 'Written by "node scripts/write-hosting.mjs" from scripts/lib/policy.mjs: change it there.';

/** Types without their charset, by their ending without its dot. */
const plainTypes = Object.entries(mediaTypes).map(([ending, type]) => ({
  ending: ending.slice(1),
  type: type.split(';')[0] ?? type,
}));

/** Compiling WebAssembly while it arrives needs the first; hosts do not know the others, or by another name. */
const unusualEndings = ['wasm', 'webmanifest', 'task'];
const unusualTypes = plainTypes.filter(({ ending }) => unusualEndings.includes(ending));

/**
 * `_headers`, which Netlify and Cloudflare Pages read from the root of a site. Each header stands in one rule only, because where two rules match,
 * their values are joined. What has no rule of caching is asked for each time there, as it should be.
 * @param {string} base the folder of the site that holds the app, with slashes
 */
export function headersFile(base) {
  const rule = (/** @type {string} */ place, /** @type {readonly (readonly [string, string])[]} */ lines) =>
    [`${base}${place}`, ...lines.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const rules = [
    rule('*', headers),
    ...unchangingFolders.map((folder) => rule(`${folder}/*`, [['Cache-Control', cacheControl.unchanging]])),
    ...unusualTypes.map(({ ending, type }) => rule(`*.${ending}`, [['Content-Type', type]])),
  ];
  return `# ${tellsSource}\n\n${rules.join('\n\n')}\n`;
}

const unchangingPattern = `(${unchangingFolders.join('|')})`;

/**
 * What hosts of plain files need beside the app: its headers, and a page for unknown addresses that is the app again. As `404.html` it keeps status
 * 404, also for a file of a version that is gone: with status 200 a page would be kept for a year in the place of that file.
 * @param {string} outDir the finished app
 * @param {string} base
 */
export async function writeHostFiles(outDir, base) {
  await writeFile(path.join(outDir, '_headers'), headersFile(base));
  await copyFile(path.join(outDir, 'index.html'), path.join(outDir, '404.html'));
}

/** For a `server` block of nginx, in which `root` is set. The brotli line needs a module that not every nginx has. */
export function nginxRecipe() {
  return `# ${tellsSource}
# Include it in a server block that listens with TLS and sets "root" to the folder of the app: docs/hosting.md.

${headers.map(([name, value]) => `add_header ${name} "${value}" always;`).join('\n')}
# Without "always": an error must not be kept.
set $dry_run_cache "${cacheControl.other}";
add_header Cache-Control $dry_run_cache;

types {
${plainTypes.map(({ ending, type }) => `    ${type} ${ending};`).join('\n')}
}
default_type application/octet-stream;
charset utf-8;
charset_types text/css text/javascript text/plain application/json application/manifest+json;

# The build has packed its files already.
gzip_static on;
gzip_vary on;
# With libnginx-mod-http-brotli-static (Debian) or another build of ngx_brotli, saves a tenth more:
# brotli_static on;

index index.html;
server_tokens off;

# Certificates are proven below /.well-known/.
location ~ /\\.(?!well-known/) {
    return 404;
}
location ~ ^/${unchangingPattern}/ {
    set $dry_run_cache "${cacheControl.unchanging}";
    try_files $uri =404;
}
# What looks like a file is one or is missing; everything else is the app.
location ~ \\.\\w+$ {
    try_files $uri =404;
}
location / {
    try_files $uri /index.html;
}
`;
}

/** For a site block of Caddy, in which `root` is set. */
export function caddyRecipe() {
  const folders = unchangingFolders.map((folder) => `/${folder}/*`).join(' ');
  const typeRules = unusualTypes.map(
    ({ ending, type }) => `@${ending} {
	path *.${ending}
	file
}
header @${ending} Content-Type ${type}`,
  );
  return `# ${tellsSource}
# Import it in a site block that sets "root" to the folder of the app: docs/hosting.md.

header {
${headers.map(([name, value]) => `	${name} "${value}"`).join('\n')}
}
# Apart: what takes away is done late, and then errors would lack the others too.
header -Server

# Only what is there: an error must not be kept.
@unchanging {
	path ${folders}
	file
}
header @unchanging Cache-Control "${cacheControl.unchanging}"
@other not path ${folders}
header @other Cache-Control "${cacheControl.other}"

${typeRules.join('\n')}

@hidden path_regexp /\\.
error @hidden 404

# What looks like a file is one or is missing; everything else is the app.
@page {
	not path_regexp \\.\\w+$|/\\.
	not file
}
rewrite @page /index.html

# The build has packed its files already.
file_server {
	precompressed br gzip
}
`;
}
