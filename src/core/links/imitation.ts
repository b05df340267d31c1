/** Whether an address that belongs to nobody known uses the name of somebody who is. */
import { lures } from './known-kinds.ts';
import { type OfficialDomain, officialDomains } from './official-domains.ts';
import { decodePercent } from './read-address.ts';
import { type Sign, sign } from './sign.ts';
import { isOneSlipAway, skeletonOf } from './skeleton.ts';

/** Shorter names are one slip away from too many words. */
const LEAST_TO_MISSPELL = 5;

const luresAtAGlance: ReadonlySet<string> = new Set([...lures].map(skeletonOf));

interface Parts {
  /** The registrable domain's own label, before its ending. */
  readonly label: string;
  /** The labels before it. */
  readonly subdomains: readonly string[];
  readonly userInfo: string | null;
  readonly rest: string;
}

export function findImitation(parts: Parts): readonly Sign[] {
  return officialDomains.flatMap((official) => signsOf(official, parts));
}

function signsOf(official: OfficialDomain, { label, subdomains, userInfo, rest }: Parts): readonly Sign[] {
  const { owner } = official;
  const inLabel = official.names.map((name) => likeness(name, label, official)).find((found) => found !== null);
  if (inLabel) return [sign(inLabel, { owner, part: label })];
  const sub = subdomains.find((one, i) => isNamed(official, one, subdomains.slice(i + 1)));
  if (sub !== undefined) return [sign('name-in-subdomain', { owner, part: sub })];
  if (userInfo !== null && isWithin(official, userInfo)) return [sign('name-before-at', { owner, part: userInfo })];
  const path = decodePercent(rest).toLowerCase();
  const domain = official.domains.find((one) => hasWord(path, one));
  if (domain) return [sign('domain-in-path', { owner, part: domain })];
  const name = official.names.find((one) => segmentsOf(path).includes(one));
  return name ? [sign('name-in-path', { owner, part: name })] : [];
}

/** How a label uses a name; null where it does not. */
function likeness(name: string, label: string, { isCommonWord }: OfficialDomain): Sign['id'] | null {
  if (label === name) return 'other-ending';
  const [looks, wanted] = [skeletonOf(label), skeletonOf(name)];
  if (looks === wanted) return 'look-alike';
  if (looks.replace(/-/g, '') === wanted) return 'misspelt';
  const isLong = !isCommonWord && wanted.length >= LEAST_TO_MISSPELL;
  if (isLong && isOneSlipAway(looks, wanted)) return 'misspelt';
  if (isBeside(name, label, isCommonWord === true)) return 'name-with-words';
  if (isLong && looks.split('-').some((part) => isOneSlipAway(part, wanted))) return 'misspelt';
  return null;
}

/** Everyday words count only where each other part lures, too: `gate-login`, not `golden-gate`. */
function isBeside(name: string, label: string, isCommonWord: boolean): boolean {
  return hasWordBeside(label, name, isCommonWord) || hasWordBeside(skeletonOf(label), skeletonOf(name), isCommonWord);
}

function hasWordBeside(looks: string, wanted: string, isCommonWord: boolean): boolean {
  if (!looks.includes(wanted)) return false;
  if (!isCommonWord) return true;
  const others = looks.replace(wanted, '-').split('-').filter(Boolean);
  return others.every((part) => /^\d+$/.test(part) || lures.has(part) || luresAtAGlance.has(part));
}

/** A subdomain that bears the name; an everyday word only before something like its own ending, as in `gate.io.example.top`. */
function isNamed(official: OfficialDomain, label: string, behind: readonly string[]): boolean {
  const { names, domains, isCommonWord } = official;
  const looks = skeletonOf(label);
  return names.some((name) => {
    const wanted = skeletonOf(name);
    const isBefore = behind[0] !== undefined && domains.some((domain) => domain.endsWith(`.${behind[0]}`));
    if (looks === wanted) return !isCommonWord || wanted.length <= 3 || isBefore;
    if (isCommonWord) return label.includes('-') && isBeside(name, label, true);
    return looks.includes(wanted) || (wanted.length >= LEAST_TO_MISSPELL && isOneSlipAway(looks, wanted));
  });
}

function isWithin({ names, domains, isCommonWord }: OfficialDomain, text: string): boolean {
  const looks = skeletonOf(decodePercent(text));
  return isCommonWord
    ? domains.some((domain) => looks.includes(skeletonOf(domain)))
    : names.some((name) => looks.includes(skeletonOf(name)));
}

/** The domain as a whole: `okx.com`, not the end of `bookx.com`. */
function hasWord(path: string, domain: string): boolean {
  const at = path.indexOf(domain);
  return (
    at >= 0 && !/[\p{L}\p{N}-]/u.test(path[at - 1] ?? '') && !/[\p{L}\p{N}-]/u.test(path[at + domain.length] ?? '')
  );
}

const segmentsOf = (path: string): readonly string[] => path.split(/[^\p{L}\p{N}]+/u);
