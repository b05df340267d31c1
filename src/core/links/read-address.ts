import { decodePunycode, encodePunycode } from './punycode.ts';

/** An address taken apart as a browser does it (WHATWG URL Standard), without ever being opened. */
export interface Address {
  /** As it was found in the text. */
  readonly text: string;
  /** Lower case; `https` where none was typed, as browsers assume. */
  readonly scheme: string;
  readonly hasScheme: boolean;
  /** What stands before an @. */
  readonly userInfo: string | null;
  /** As it is read: lower case, decoded, without a dot at its end. */
  readonly host: string;
  /** As it is sent: labels of other scripts in punycode. */
  readonly asciiHost: string;
  readonly ip: string | null;
  readonly port: string | null;
  /** Everything behind the host, as it was found. */
  readonly rest: string;
  readonly odd: { readonly invisible: boolean; readonly fullWidth: boolean; readonly encoded: boolean };
}

const UNSEEN = /\p{Cf}|\u034f|[\u115f\u1160\u2800\u3164\uffa0]/gu;
/** Schemes that open no page; without slashes they could be taken for a host with a port. */
const OTHER_SCHEME =
  /^(javascript|data|vbscript|file|blob|intent|market|itms-?\w*|mailto|tel|sms|smsto|weixin|wechat|alipays?|tg|whatsapp|about|view-source|magnet|thunder|ed2k):/i;
const WEB_SCHEME = /^(h(?:tt|xx)ps?|ftp|wss?):[/\\]*/i;

/** @returns null where no host can be made out. */
export function readAddress(text: string): Address | null {
  const seen = text
    .replace(UNSEEN, '')
    .replace(/[\t\r\n]/g, '')
    .trim();
  const other = OTHER_SCHEME.exec(seen) ?? /^([a-z][\w+.-]*):\/\//i.exec(seen);
  const web = WEB_SCHEME.exec(seen);
  if (!web && other) return opensNoPage(text, seen, other);
  const scheme = (web?.[1] ?? 'https').toLowerCase().replace('xx', 'tt');
  const behind = seen.slice(web?.[0].length ?? 0).replace(/^[/\\]+/, '');
  const end = behind.search(/[/\\?#]/);
  const authority = end < 0 ? behind : behind.slice(0, end);
  const at = authority.lastIndexOf('@');
  const found = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(authority.slice(at + 1));
  if (!found?.[1]) return null;
  const typed = found[1];
  const host = readHost(typed);
  if (host === null) return null;
  return {
    text: text.trim(),
    scheme,
    hasScheme: web !== null,
    userInfo: at < 0 ? null : authority.slice(0, at),
    host,
    asciiHost: host.split('.').map(asciiLabel).join('.'),
    ip: ipOf(host),
    port: found[2] || null,
    rest: end < 0 ? '' : behind.slice(end),
    odd: {
      invisible: seen.length !== text.replace(/[\t\r\n]/g, '').trim().length,
      fullWidth: /[\uff01-\uff5e\u3002\uff61]/.test(typed),
      encoded: typed.includes('%'),
    },
  };
}

function opensNoPage(text: string, seen: string, other: RegExpExecArray): Address {
  const odd = { invisible: seen !== text.trim(), fullWidth: false, encoded: false };
  const rest = seen.slice(other[0].length);
  const scheme = other[1]!.toLowerCase();
  return { text, scheme, hasScheme: true, userInfo: null, host: '', asciiHost: '', ip: null, port: null, rest, odd };
}

/** A host as it is read: percent signs decoded, full-width letters and dots made plain, punycode decoded. */
function readHost(typed: string): string | null {
  const plain = decodePercent(typed)
    .replace(/\[\.\]|\(\.\)/g, '.')
    .normalize('NFKC')
    .replace(/[\u3002\uff61]/g, '.');
  const labels = plain
    .toLowerCase()
    .replace(/\.$/, '')
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decodePunycode(label.slice(4)) ?? label) : label));
  const host = labels.join('.');
  if (/^\[[\da-f:.]+\]$/.test(host)) return host;
  return labels.every((label) => label !== '' && !/[\s<>"'`|^{}\\[\],;()，。！？、；：]/u.test(label)) ? host : null;
}

export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function asciiLabel(label: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is meant.
  return /^[\x00-\x7f]*$/.test(label) ? label : `xn--${encodePunycode(label)}`;
}

/** Numbers that browsers take for an IPv4 address: one to four parts, decimal, octal or hexadecimal. */
function ipOf(host: string): string | null {
  if (host.startsWith('[')) return host;
  const parts = host.split('.');
  if (parts.length > 4 || !parts.every((part) => /^(0x[\da-f]*|\d+)$/.test(part))) return null;
  const numbers = parts.map((part) =>
    /^0\d/.test(part) ? Number.parseInt(part, 8) : Number(part === '0x' ? 0 : part),
  );
  const last = numbers.pop()!;
  if (numbers.some((number) => !(number <= 255)) || !(last < 256 ** (4 - numbers.length))) return null;
  const value = numbers.reduce((sum, number, i) => sum + number * 256 ** (3 - i), last);
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
}
