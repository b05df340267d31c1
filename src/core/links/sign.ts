/** What is odd about an address. `danger` alone decides; two of `caution` do; `note` only explains. */
export type SignId =
  | 'look-alike'
  | 'other-ending'
  | 'misspelt'
  | 'name-with-words'
  | 'name-in-subdomain'
  | 'domain-in-path'
  | 'name-in-path'
  | 'name-before-at'
  | 'mixed-scripts'
  | 'punycode'
  | 'invisible'
  | 'encoded-host'
  | 'full-width'
  | 'user-info'
  | 'ip'
  | 'other-scheme'
  | 'no-such-ending'
  | 'unusual-ending'
  | 'shortener'
  | 'chat'
  | 'free-hosting'
  | 'file'
  | 'plain-http'
  | 'odd-port'
  | 'long'
  | 'deep'
  | 'nested'
  | 'referral'
  | 'tracking';

export type SignWeight = 'danger' | 'caution' | 'note';

/** The signs of something that passes itself off as somebody else. */
export const imitating: readonly SignId[] = [
  'look-alike',
  'other-ending',
  'misspelt',
  'name-with-words',
  'name-in-subdomain',
  'domain-in-path',
  'name-before-at',
];

export interface Sign {
  readonly id: SignId;
  readonly weight: SignWeight;
  /** `{owner}` is who is imitated, `{part}` the part of the address that is meant. */
  readonly facts: { readonly owner?: string; readonly part?: string };
}

const weights: Partial<Record<SignId, SignWeight>> = {
  punycode: 'caution',
  'name-in-path': 'caution',
  'full-width': 'caution',
  'unusual-ending': 'caution',
  shortener: 'caution',
  chat: 'caution',
  'free-hosting': 'caution',
  'plain-http': 'caution',
  'odd-port': 'caution',
  long: 'caution',
  deep: 'caution',
  nested: 'caution',
  referral: 'note',
  tracking: 'note',
};

export const sign = (id: SignId, facts: Sign['facts'] = {}): Sign => ({ id, weight: weights[id] ?? 'danger', facts });
