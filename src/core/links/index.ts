/**
 * Checks an address by its letters alone: taken apart, compared with the list of official domains, and explained. Nothing is opened or
 * sent. What is not known is said to be not known; nothing is ever said to be harmless.
 */
import { parse } from 'tldts';
import { findAddresses } from './find-addresses.ts';
import { findImitation } from './imitation.ts';
import { chatDomains, shorteners, unusualEndings } from './known-kinds.ts';
import { findOddities } from './oddities.ts';
import { type OfficialDomain, officialDomains, storeHosts } from './official-domains.ts';
import { type Address, readAddress } from './read-address.ts';
import { imitating, type Sign, type SignWeight, sign } from './sign.ts';

export { findAddresses, MOST_ADDRESSES } from './find-addresses.ts';
export { type OfficialDomain, officialDomains } from './official-domains.ts';
export type { Sign, SignId, SignWeight } from './sign.ts';

/** `official`: on the list. `listed`: the domain is, but something about the address is odd. `store`: an app store, where the publisher still has to be looked at. */
export type LinkVerdict = 'official' | 'listed' | 'store' | 'imitation' | 'suspicious' | 'unknown' | 'unreadable';

export interface LinkReport {
  /** As it was found in the text. */
  readonly text: string;
  readonly verdict: LinkVerdict;
  /** The whole host as it is read; empty where there is none. */
  readonly host: string;
  /** The registrable domain, which alone says whose it is; null where there is none. */
  readonly domain: string | null;
  /** Whose it is, or whom it imitates. */
  readonly owner: OfficialDomain | null;
  /** The gravest first. */
  readonly signs: readonly Sign[];
}

/** @param text what was pasted. @returns a report for each address in it; empty where there is nothing to look at. Never throws. */
export function checkLinks(text: string): readonly LinkReport[] {
  return findAddresses(text).map(checkLink);
}

function checkLink(text: string): LinkReport {
  const unreadable: LinkReport = { text, verdict: 'unreadable', host: '', domain: null, owner: null, signs: [] };
  const address = readAddress(text);
  if (address === null) return unreadable;
  if (address.host === '') {
    return { ...unreadable, verdict: 'suspicious', signs: [sign('other-scheme', { part: address.scheme })] };
  }
  if (address.ip === null) return checkName(address, unreadable);
  const { userInfo, rest } = address;
  const imitation = findImitation({ label: '', subdomains: [], userInfo, rest });
  return judge(address, address.ip, null, [...imitation, ...findOddities(address)]);
}

function checkName(address: Address, unreadable: LinkReport): LinkReport {
  const { asciiHost, host } = address;
  const { domain, publicSuffix, isIcann, isPrivate } = parse(asciiHost, { allowPrivateDomains: true });
  if (!domain || !publicSuffix)
    return address.hasScheme ? judge(address, null, null, [sign('no-such-ending')]) : unreadable;
  const count = domain.split('.').length;
  const readDomain = host.split('.').slice(-count).join('.');
  const official = officialDomains.find(({ domains }) => domains.includes(domain)) ?? null;
  const kinds = [
    ...(isIcann || isPrivate ? [] : [sign('no-such-ending', { part: `.${publicSuffix}` })]),
    ...(unusualEndings.has(publicSuffix.split('.').at(-1)!)
      ? [sign('unusual-ending', { part: `.${publicSuffix}` })]
      : []),
    ...(shorteners.has(domain) ? [sign('shortener', { part: domain })] : []),
    ...(chatDomains.has(domain) ? [sign('chat', { part: domain })] : []),
    ...(isPrivate ? [sign('free-hosting', { part: publicSuffix })] : []),
  ];
  const labels = host.split('.');
  const imitation =
    official || storeHosts.includes(asciiHost)
      ? []
      : findImitation({
          label: labels.at(-count)!,
          subdomains: labels.slice(0, -count),
          userInfo: address.userInfo,
          rest: address.rest,
        });
  return judge(address, readDomain, official, [...imitation, ...findOddities(address), ...kinds]);
}

const order: readonly SignWeight[] = ['danger', 'caution', 'note'];

function judge(
  address: Address,
  domain: string | null,
  official: OfficialDomain | null,
  all: readonly Sign[],
): LinkReport {
  const signs = order.flatMap((weight) => all.filter((one) => one.weight === weight));
  const imitated = signs.find(({ id }) => imitating.includes(id))?.facts.owner;
  const owner = official ?? officialDomains.find((one) => one.owner === imitated) ?? null;
  return { text: address.text, verdict: verdictOf(address, official, signs), host: address.host, domain, owner, signs };
}

/** Official is only what is on the list and shows nothing odd but who clicked or who invited. */
function verdictOf(address: Address, official: OfficialDomain | null, signs: readonly Sign[]): LinkVerdict {
  const cautions = signs.filter(({ weight }) => weight === 'caution').length;
  if (signs.some(({ id }) => imitating.includes(id))) return 'imitation';
  if (signs.some(({ weight }) => weight === 'danger') || cautions >= 2) return 'suspicious';
  if (official !== null) return cautions === 0 ? 'official' : 'listed';
  if (cautions === 0 && storeHosts.includes(address.asciiHost)) return 'store';
  return 'unknown';
}
