/**
 * Whose addresses are known, as data to be edited: add a line with a page of the owner that names the domain, and the day on which you read it.
 * Being here is no recommendation. Addresses stand without their scheme, since nothing is ever fetched from them.
 */
export interface OfficialDomain {
  readonly owner: string;
  /** Registrable domains; each with everything below it. */
  readonly domains: readonly string[];
  /** Names by which people know the owner, in any script; what uses them elsewhere imitates. The first is the domain's own. */
  readonly names: readonly string[];
  /** An everyday word, or so short that it stands in others: only found where it stands alone or beside words that lure. */
  readonly isCommonWord?: true;
  /** A page of the owner that names the domain. */
  readonly source: string;
  /** When that page was read, or null where the domain is common knowledge and the page could not be opened offline. */
  readonly readOn: string | null;
}

const READ = '2026-11-26';

export const officialDomains: readonly OfficialDomain[] = [
  {
    owner: 'Binance',
    domains: ['binance.com'],
    names: ['binance', '币安', '幣安'],
    source: 'github.com/binance/binance-spot-api-docs',
    readOn: READ,
  },
  {
    owner: 'OKX',
    domains: ['okx.com'],
    names: ['okx', 'okex', '欧易', '歐易', '欧意'],
    isCommonWord: true,
    source: 'github.com/okx/proof-of-reserves-v2',
    readOn: READ,
  },
  {
    owner: 'Coinbase',
    domains: ['coinbase.com'],
    names: ['coinbase'],
    source: 'github.com/coinbase/coinbase-advanced-py',
    readOn: READ,
  },
  {
    owner: 'KuCoin',
    domains: ['kucoin.com'],
    names: ['kucoin', '库币'],
    source: 'github.com/Kucoin/kucoin-python-sdk',
    readOn: READ,
  },
  {
    owner: 'Kraken',
    domains: ['kraken.com'],
    names: ['kraken'],
    source: 'github.com/krakenfx/api-go',
    readOn: READ,
  },
  {
    owner: 'Bybit',
    domains: ['bybit.com'],
    names: ['bybit'],
    source: 'www.bybit.com',
    readOn: null,
  },
  {
    owner: 'Bitget',
    domains: ['bitget.com'],
    names: ['bitget'],
    source: 'www.bitget.com',
    readOn: null,
  },
  {
    owner: 'Gate',
    domains: ['gate.com', 'gate.io'],
    names: ['gate', 'gateio', '芝麻开门'],
    isCommonWord: true,
    source: 'www.gate.com',
    readOn: null,
  },
  {
    owner: 'HTX',
    domains: ['htx.com'],
    names: ['htx', 'huobi', '火币'],
    isCommonWord: true,
    source: 'www.htx.com',
    readOn: null,
  },
  {
    owner: 'Bitfinex',
    domains: ['bitfinex.com'],
    names: ['bitfinex'],
    source: 'www.bitfinex.com',
    readOn: null,
  },
  {
    owner: 'Crypto.com',
    domains: ['crypto.com'],
    names: ['crypto'],
    isCommonWord: true,
    source: 'crypto.com',
    readOn: null,
  },
  {
    owner: 'Gemini',
    domains: ['gemini.com'],
    names: ['gemini'],
    isCommonWord: true,
    source: 'www.gemini.com',
    readOn: null,
  },
];

/** Stores from which phones install: these hosts alone, since much else lies below the same domains. */
export const storeHosts: readonly string[] = ['apps.apple.com', 'play.google.com'];
