/** What is odd about an address whoever it belongs to. */
import { fileEndings, referralKey, referralPath, trackingKey } from './known-kinds.ts';
import { type Address, decodePercent } from './read-address.ts';
import { type Sign, sign } from './sign.ts';
import { mixesScripts } from './skeleton.ts';

/** Addresses that people type are shorter; long ones push the end, where the owner stands, out of sight. */
const LONG = 180;
/** `www` and two more before the domain are common; this many are not. */
const DEEP_LABELS = 6;

export function findOddities(address: Address): readonly Sign[] {
  return [...hostOddities(address), ...restOddities(address)];
}

function hostOddities({ host, asciiHost, ip, port, userInfo, scheme, odd }: Address): readonly Sign[] {
  const labels = host.split('.');
  const mixed = labels.find(mixesScripts);
  const is = (id: Parameters<typeof sign>[0], holds: boolean, part?: string) =>
    holds ? [sign(id, part === undefined ? {} : { part })] : [];
  return [
    ...is('invisible', odd.invisible),
    ...is('encoded-host', odd.encoded),
    ...is('full-width', odd.fullWidth),
    ...is('user-info', userInfo !== null, userInfo ?? ''),
    ...is('ip', ip !== null, ip ?? ''),
    ...is('mixed-scripts', mixed !== undefined, mixed),
    ...is('punycode', asciiHost !== host, asciiHost),
    ...is('plain-http', scheme === 'http' || scheme === 'ftp'),
    ...is('odd-port', port !== null && port !== (scheme === 'http' ? '80' : '443'), port ?? ''),
    ...is('deep', ip === null && labels.length >= DEEP_LABELS),
  ];
}

function restOddities({ text, rest }: Address): readonly Sign[] {
  const found: Sign[] = [];
  const plain = decodePercent(decodePercent(rest));
  const file = fileIn(plain);
  if (file !== null) found.push(sign('file', { part: file }));
  if (text.length >= LONG) found.push(sign('long'));
  if (
    /(https?|hxxps?):[/\\]|[?&#=][/\\]{2}|[?&](url|to|target|redirect\w*|next|return\w*|goto|jump|link)=[^&]*\.[a-z]{2}/i.test(
      plain,
    )
  ) {
    found.push(sign('nested'));
  }
  const keys = [...rest.matchAll(/[?&#;]([^=&#;?/]+)=/g)].map(([, key]) => decodePercent(key!));
  const referral = keys.find((key) => referralKey.test(key)) ?? referralPath.exec(plain)?.[0];
  if (referral !== undefined) found.push(sign('referral', { part: referral }));
  const tracking = keys.find((key) => trackingKey.test(key));
  if (tracking !== undefined) found.push(sign('tracking', { part: tracking }));
  return found;
}

/** The ending of a file that the path or a parameter names. */
function fileIn(plain: string): string | null {
  for (const [, ending] of plain.matchAll(/\.([a-z\d]{2,12})(?=$|[?#&/;\s])/gi)) {
    if (fileEndings.has(ending!.toLowerCase())) return `.${ending!.toLowerCase()}`;
  }
  return null;
}
