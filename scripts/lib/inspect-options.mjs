/** What the command line of `inspect` means. */

export const kinds = /** @type {const} */ (['document', 'selfie', 'selfie-with-document', 'movement']);

/** Movements are clips without a clock; most cameras and Chromium's own fake camera run at this rate. */
const defaultFps = 30;
const mostFps = 240;

export const usage = `Usage: npm run --silent inspect -- --kind KIND [--json] [--fps N] FILE...
  --kind document|selfie|selfie-with-document   each FILE is a picture
  --kind movement   each FILE is a .mjpeg file or a folder of numbered frames, played at N frames a second (default ${defaultFps})
  --json            one JSON array, an object per FILE, instead of a table
Exit code: 0 if every file was inspected, 1 if one could not be, 2 if the command line was wrong.`;

/** The command line was wrong; the message is one sentence. */
export class UsageError extends Error {}

/** @typedef {{ kind: typeof kinds[number], json: boolean, fps: number, help: boolean, files: string[] }} InspectOptions */

/** @param {string} name @param {string | undefined} value */
function demandValue(name, value) {
  if (value === undefined || value.startsWith('--')) throw new UsageError(`${name} needs a value.`);
  return value;
}

/** @param {string} value @returns {typeof kinds[number]} */
function readKind(value) {
  const kind = kinds.find((known) => known === value);
  if (kind === undefined) throw new UsageError(`Unknown kind "${value}": it is one of ${kinds.join(', ')}.`);
  return kind;
}

/** @param {string} value */
function readFps(value) {
  const fps = Number(value);
  if (!(fps > 0 && fps <= mostFps)) throw new UsageError(`--fps is "${value}", but it is a number up to ${mostFps}.`);
  return fps;
}

/**
 * @param {readonly string[]} args
 * @returns {InspectOptions}
 * @throws {UsageError}
 */
export function parseInspectArgs(args) {
  /** @type {{ kind?: typeof kinds[number], json: boolean, fps: number, help: boolean, files: string[] }} */
  const options = { json: false, fps: defaultFps, help: false, files: [] };
  const rest = args.flatMap((arg) =>
    /^--(kind|fps)=/.test(arg) ? [arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1)] : [arg],
  );
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--') options.files.push(...rest.splice(0));
    else if (arg === '--json') options.json = true;
    else if (arg === '--help' || arg === '-h') options.help = true;
    else if (arg === '--kind') options.kind = readKind(demandValue(arg, rest.shift()));
    else if (arg === '--fps') options.fps = readFps(demandValue(arg, rest.shift()));
    else if (arg.startsWith('-') && arg !== '-') throw new UsageError(`Unknown option "${arg}".`);
    else options.files.push(arg);
  }
  if (options.help) return { ...options, kind: options.kind ?? 'document' };
  if (options.kind === undefined) throw new UsageError(`Say what the files show: --kind ${kinds.join('|')}.`);
  if (options.files.length === 0) throw new UsageError('Name at least one file.');
  return { ...options, kind: options.kind };
}
