import { describe, expect, it } from 'vitest';
import { checkLinks, type LinkVerdict, officialDomains, type SignId } from './index.ts';
import { decodePunycode, encodePunycode } from './punycode.ts';
import { imitating } from './sign.ts';

const only = (text: string) => {
  const reports = checkLinks(text);
  expect(reports, text).toHaveLength(1);
  return reports[0]!;
};

/** Addresses with the verdict and the sign that each must get. Made up, in the manner of what is passed around in chats. */
const table: readonly (readonly [LinkVerdict, SignId | null, string])[] = [
  [
    'official',
    null,
    `https://www.binance.com/ https://www.binance.com/en https://accounts.binance.com/zh-CN/login binance.com www.binance.com/zh-CN/support
    HTTPS://WWW.BINANCE.COM/EN https://www.okx.com/ https://www.okx.com/zh-hans/help okx.com https://www.okx.com:443/account/login
    https://www.coinbase.com/signin https://help.coinbase.com/en login.coinbase.com https://www.kucoin.com/support kucoin.com/ucenter/signup
    https://www.kraken.com/sign-in https://pro.kraken.com/app https://support.kraken.com/hc/en-us https://www.bybit.com/en/ bybit.com/app/user/kyc
    https://www.bitget.com/zh-CN/support www.bitget.com https://www.gate.com/signup https://www.gate.io/ gate.io/zh/help https://www.htx.com/zh-cn/
    htx.com https://www.bitfinex.com/login https://report.bitfinex.com/ https://crypto.com/exchange https://help.crypto.com/en/
    https://www.gemini.com/ https://exchange.gemini.com/signin https://support.gemini.com/hc https://www.binance.com. https://www.binance.com/#/kyc`,
  ],
  [
    'official',
    'referral',
    `https://www.binance.com/en/register?ref=MADEUP1 https://www.okx.com/join/MADEUP2 https://www.bybit.com/invite?ref=MADEUP3
    https://www.kucoin.com/r/MADEUP4 https://www.gate.io/signup?ref_code=MADEUP5 https://www.bitget.com/register?inviteCode=MADEUP6
    https://www.htx.com/invite/zh-cn/1f?invite_code=MADEUP7 https://www.bitfinex.com/sign-up?refcode=MADEUP8
    https://accounts.binance.com/register?affid=99 https://www.gemini.com/share/x?referral=MADEUP9`,
  ],
  [
    'official',
    'tracking',
    `https://www.binance.com/en?utm_source=mail https://www.okx.com/?gclid=abc https://www.coinbase.com/?fbclid=1
    https://www.kraken.com/?utm_campaign=x&utm_medium=y https://crypto.com/?msclkid=7 https://www.htx.com/?spm=1.2.3`,
  ],
  [
    'listed',
    'plain-http',
    'http://www.binance.com/ http://okx.com http://gate.io/signup http://www.htx.com/zh-cn http://bybit.com http://www.kraken.com/login',
  ],
  ['listed', 'odd-port', 'https://www.binance.com:8443/ okx.com:8080/login https://coinbase.com:444 kraken.com:81'],
  ['listed', 'full-width', 'ｂｉｎａｎｃｅ.com https://www．okx．com/ binance。com kraken｡com'],
  [
    'listed',
    'nested',
    `https://accounts.binance.com/login?redirect=https%3A%2F%2Fevil.example https://www.okx.com/r?url=http://evil.example
    https://www.coinbase.com/oauth?to=https://evil.example/x https://www.kraken.com/out?target=evil.example`,
  ],
  [
    'suspicious',
    'file',
    'https://www.binance.com/app/binance.apk https://www.okx.com/x/okx.apk?v=6 https://gate.io/dl/gate.exe',
  ],
  ['suspicious', 'user-info', 'https://kefu:123@www.binance.com/ https://a@okx.com/login'],
  [
    'store',
    null,
    'https://apps.apple.com/app/id1436799971 https://play.google.com/store/apps/details?id=com.example apps.apple.com',
  ],
  [
    'imitation',
    'other-ending',
    `binance.cc binance.top https://www.binance.vip/login binance.org binance.net https://binance.xyz okx.cc okx.vip https://okx.top/zh okx.net
    coinbase.cc coinbase.app https://coinbase.live kucoin.top kucoin.cc kraken.vip kraken.cc bybit.top bybit.vip https://bybit.cc/zh bitget.vip
    bitget.top gate.vip https://gate.top htx.vip htx.top huobi.vip bitfinex.cc crypto.vip gemini.top okex.com binance.com.cn 币安.com 欧易.com binance.vercel.app`,
  ],
  [
    'imitation',
    'look-alike',
    `https://www.bіnance.com/ https://binаnce.com https://www.кraken.com https://cоinbase.com https://okх.com https://kucоin.com bybіt.com
    b1nance.com blnance.com https://c0inbase.com coinba5e.com kuc0in.com 0kx.com https://www.0kx.com/login bitg3t.com krak3n.com
    bínance.com binancé.com kraкen.com bitgεt.com https://xn--bnance-pvf.com/ https://hтx.com gatе.com bitfιnex.com`,
  ],
  [
    'imitation',
    'misspelt',
    `binnance.com binanace.com bniance.com binace.com https://www.binancee.com coinbasse.com conbase.com coinbaes.com kucion.com kukoin.com
    krakken.com krkaen.com bybitt.com byybit.com bitgett.com bittget.com bitfinexx.com bitfnex.com bin-ance.com coin-base.com by-bit.com
    ku-coin.com binance8.vip kra-ken.com bit-get.com binanc.com bybi1.com`,
  ],
  [
    'imitation',
    'name-with-words',
    `binance-login.com binance-kyc.top https://login-binance.com https://www.binance-support.help binancewallet.app mybinance.net
    binance-cn.com okx-login.com okxlogin.top okx-vip.cc okx8.com https://app-okx.com okxweb3-wallet.com okx-guanwang.com xiazai-okx.cn
    coinbase-verify.com coinbasepro-support.com secure-coinbase.net kucoin-app.com kucoinvip.cc kraken-wallet.com getkraken.io bybit-global.app
    bybitkyc.com bybit-bonus.org bitget-app.cn bitgetdownload.com gate-io.com gateio-login.com gate-login.com htx-app.com htxpro.vip huobi-pro.com
    bitfinex-support.com crypto-login.com crypto-com.app gemini-login.com gemini-exchange.net binance-officiai.com binance.example-binance.com okx-kyc.pages.dev`,
  ],
  [
    'imitation',
    'name-in-subdomain',
    `https://binance.com.login.top/ https://www.binance.com.evil.example.org binance.verify-account.com https://okx.com.web3.cc okx.secure-login.net
    coinbase.com.account.live https://login.coinbase.security-check.com kraken.com.sign-in.xyz https://kucoin.kyc-check.com bybit.com.vip-user.net
    bitget.user-center.net gate.io.bonus.top https://www.gate.com.signup.vip htx.com.event.club https://bitfinex.web-login.org
    crypto.com.reward.site gemini.com.login.cc binance-login.user-id.com https://b1nance.account-check.net`,
  ],
  [
    'imitation',
    'domain-in-path',
    `https://evil.example.com/binance.com/login https://kyc-check.net/www.okx.com https://a.example.org/https/coinbase.com/signin
    verify.example.com/?site=kraken.com https://x.example.net/#/bybit.com/kyc https://login-now.com/bitget.com https://my.example.com/kucoin.com.html
    https://safe.example.com/gate.io/ https://pay.example.com/htx.com/zh https://one.example.com/bitfinex.com https://two.example.com/crypto.com/x
    https://three.example.com/gemini.com https://four.example.com/%62inance.com https://binance-not.example.com.evil.net/okx.com`,
  ],
  [
    'imitation',
    'name-before-at',
    `https://www.binance.com@evil.example.com/ https://okx.com:login@evil.example.net https://coinbase@evil.example.org/signin
    https://kraken.com%2Flogin@evil.example.com https://bybit.com@3232235777/`,
  ],
  [
    'suspicious',
    'name-in-path',
    `https://promo.xyz/binance/login https://kyc-help.top/okx http://account-check.com/coinbase/signin https://bonus.vip/kraken
    https://foo.github.io/binance/ https://event.icu/bybit/kyc http://198-login.net/bitget https://t.me/binance?start=https://x.example
    https://login.cc/htx/zh https://auth.club/kucoin/index.html`,
  ],
  [
    'suspicious',
    'file',
    `https://down.example.com/app.apk example.com/a.APK https://cdn.example.net/okx_v6.apk https://x.example.com/get?file=wallet.apk
    https://example.com/setup.exe https://example.org/profile.mobileconfig https://example.net/app.ipa https://example.com/a.zip
    https://s3.example.com/x/y/z/release.xapk https://example.com/d%2Fapp.apk https://files.example.com/kyc.rar http://example.com/app.aab?x=1
    https://example.com/a.apk#now https://example.com/download/latest.apk/ https://dl.example.net/a.dmg https://example.com/install.bat
    itms.example.com/x.pkg https://example.com/tool.scr https://example.com/kyc.iso https://bucket.example.com/android/1.2.apk?token=1`,
  ],
  [
    'suspicious',
    'ip',
    `http://192.168.1.1/ https://8.8.8.8/login 3232235777 http://0x7f.0.0.1/ http://017700000001 https://1.2.3.4:8443/kyc http://[2001:db8::1]/
    http://0xC0A80101/ 45.77.12.9/app https://127.1/ 10.0.0.1/verify https://203.0.113.9/binance.html`,
  ],
  [
    'suspicious',
    'user-info',
    'https://support@example.com/ https://a:b@example.net/x https://login%40x@example.org https://www.bank.example@example.com',
  ],
  [
    'suspicious',
    'other-scheme',
    `javascript:alert(1) data:text/html,hello intent://scan/#Intent;end market://details?id=x itms-services://?action=download-manifest
    tg://resolve?domain=x mailto:kefu@example.com weixin://dl/x alipays://platformapi/x tel:10086 file:///etc/hosts sms:10086`,
  ],
  ['suspicious', 'mixed-scripts', 'https://exаmple.com https://раypal.com wаllet.org https://gооgle.com/x lоgin.net'],
  ['suspicious', 'invisible', 'exam\u200bple.com https://wal\u00adlet.org/x https://exa\u2060mple.net'],
  ['suspicious', 'encoded-host', 'https://ex%61mple.com/ https://%65xample.net/login'],
  [
    'suspicious',
    'no-such-ending',
    'https://example.nosuch https://wallet.loginn/x https://a.b.invalidtld http://intranet/',
  ],
  [
    'unknown',
    'shortener',
    'https://bit.ly/3abc t.cn/A6xyz https://tinyurl.com/y7 dwz.cn/abc https://is.gd/x url.cn/5abc suo.im/a https://t.co/abc s.id/kyc cutt.ly/a',
  ],
  [
    'unknown',
    'chat',
    'https://t.me/some_helper t.me/joinchat wa.me/123456 https://discord.gg/abc https://line.me/ti/p/x telegram.me/kefu',
  ],
  [
    'unknown',
    'unusual-ending',
    'https://example.top example.vip https://example.xyz/kyc example.icu some-shop.club https://example.click example.cc hello.live',
  ],
  [
    'unknown',
    'free-hosting',
    'https://someone.github.io/ my-page.vercel.app https://a.pages.dev someone.netlify.app https://x.web.app',
  ],
  ['unknown', 'plain-http', 'http://example.com http://example.org/a/b http://news.example.net'],
  ['unknown', 'odd-port', 'https://example.com:8443 example.net:8080/x'],
  ['unknown', 'punycode', 'https://münchen.example.de https://例子.com https://биржа.рф xn--fiqs8s.com'],
  [
    'unknown',
    'referral',
    'https://example.com/?ref=abc https://example.net/register?invite_code=1 https://example.org/invite/ABCDEF',
  ],
  ['unknown', 'tracking', 'https://example.com/?utm_source=x https://example.com/a?gclid=1'],
  ['unknown', 'deep', 'https://a.b.c.d.e.example.com/ one.two.three.four.five.example.org'],
  ['unknown', 'long', `https://example.com/${'a'.repeat(200)} https://example.net/?q=${'b'.repeat(190)}`],
  [
    'unknown',
    'nested',
    'https://example.com/?url=https://other.example https://example.org/jump?to=https%3A%2F%2Fother.example',
  ],
  [
    'unknown',
    'name-in-path',
    'https://github.com/binance https://news.example.com/tag/okx https://en.wikipedia.org/wiki/Coinbase',
  ],
  [
    'unknown',
    null,
    `https://example.com https://www.gov.cn/ https://golden-gate.org goldengate.com https://navigate.com investigate.net https://gemini.google.com
    https://en.wikipedia.org/wiki/Passport https://www.gov.uk https://bookx.com cryptography.io aggregate.org https://gatekeeper.example.com
    https://www.baidu.com https://mail.qq.co https://www.icbc.com.cn https://alligator.com https://gateway.example.net kraft.com coins.ph`,
  ],
  ['unreadable', null, 'hello localhost 12ab:// ... https:// @ kyc/verify https://a..b'],
];

const cases = table.flatMap(([verdict, id, addresses]) =>
  addresses
    .split(/\s+/)
    .filter(Boolean)
    .map((address) => ({ verdict, id, address })),
);

describe('addresses of all kinds', () => {
  it('are many', () => {
    expect(cases.length).toBeGreaterThanOrEqual(300);
    expect(new Set(cases.map(({ address }) => address)).size).toBe(cases.length);
  });

  it.each(cases)('$address: $verdict', ({ address, verdict, id }) => {
    const report = only(address);
    expect(report.verdict, JSON.stringify(report)).toBe(verdict);
    if (id !== null) expect(report.signs.map((one) => one.id)).toContain(id);
    else if (verdict === 'unknown') expect(report.signs).toEqual([]);
  });

  it('show the domain that alone says whose it is', () => {
    expect(only('https://www.binance.com.login.top/').domain).toBe('login.top');
    expect(only('https://a.example.co.uk/binance.com').domain).toBe('example.co.uk');
    expect(only('https://someone.github.io/').domain).toBe('someone.github.io');
    expect(only('https://xn--bnance-pvf.com/')).toMatchObject({ domain: 'bіnance.com', owner: { owner: 'Binance' } });
    expect(only('3232235777').domain).toBe('192.168.1.1');
  });

  it('are found in what was pasted around them', () => {
    const message =
      '【客服】您的账户异常，请点击 https://binance-kyc.top/x 认证。或加 t.me/helper_1，官网 www.okx.com！';
    expect(checkLinks(message).map(({ verdict, domain }) => [verdict, domain])).toEqual([
      ['imitation', 'binance-kyc.top'],
      ['unknown', 't.me'],
      ['official', 'okx.com'],
    ]);
    expect(checkLinks('')).toEqual([]);
    expect(checkLinks('No link in here. Really none.').filter(({ verdict }) => verdict !== 'unknown')).toEqual([]);
  });
});

describe('nothing false is called official', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789-аеорсхіο';
  const listed = officialDomains.flatMap(({ domains }) => [...domains]);

  /** Every address one slip away from a listed one, and every way to hang something before or behind it. */
  function* imitations(domain: string): Generator<string> {
    const [name, ...ending] = domain.split('.');
    for (let i = 0; i <= name!.length; i++) {
      const [before, behind] = [name!.slice(0, i), name!.slice(i)];
      if (behind.length > 1) yield `${before}${behind[1]}${behind[0]}${behind.slice(2)}.${ending.join('.')}`;
      yield `${before}${behind.slice(1)}.${ending.join('.')}`;
      for (const letter of letters) {
        yield `${before}${letter}${behind}.${ending.join('.')}`;
        yield `${before}${letter}${behind.slice(1)}.${ending.join('.')}`;
      }
    }
    for (const other of ['cc', 'top', 'vip', 'co', 'cn', 'org', 'com.cn', 'app']) yield `${name}.${other}`;
    for (const evil of ['evil.com', 'login.top', 'a.b.example.org']) {
      yield `${domain}.${evil}`;
      yield `${domain}-${evil}`;
      yield `https://${evil}/${domain}`;
      yield `https://${evil}?${domain}`;
      yield `https://${evil}#@${domain}`;
      yield `https://${evil}\\@${domain}`;
      yield `https://${domain}@${evil}`;
      yield `https://${domain}%2F@${evil}`;
      yield `https://${domain}%00.${evil}`;
      yield `https://${domain}。${evil}`;
    }
  }

  it.each(listed)('neither one slip away from %s nor around it', (domain) => {
    const names = new Set(listed);
    const wrong = [...imitations(domain)].filter(
      (address) =>
        !names.has(address) && checkLinks(address).some(({ verdict }) => verdict === 'official' || verdict === 'store'),
    );
    expect(wrong).toEqual([]);
  });

  it('whatever is pasted, and nothing throws', () => {
    let seed = 7;
    const chance = (below: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const pieces = [
      ..."abcxyz019-._~:/?#[]@!$&'()*+,;=%\\ \t\n，。．｡“”【】",
      ...[
        'https://',
        'http:',
        'binance',
        'okx.com',
        '.com',
        '.top',
        '%2e',
        '%',
        'xn--',
        '\u200b',
        '\ud800',
        'і',
        '币安',
        '@',
        '0x',
        '[::1]',
      ],
    ];
    for (let i = 0; i < 8000; i++) {
      const text = Array.from({ length: 1 + chance(12) }, () => pieces[chance(pieces.length)]!).join('');
      for (const { verdict, domain, owner, signs } of checkLinks(text)) {
        if (verdict === 'official') expect(owner?.domains, text).toContain(domain);
        if (verdict === 'imitation')
          expect(
            signs.some(({ id }) => imitating.includes(id)),
            text,
          ).toBe(true);
      }
    }
  });
});

describe('the list of official domains', () => {
  it('says for each where it was read', () => {
    for (const { source, readOn, names, domains } of officialDomains) {
      expect(source).toMatch(/^[\w.-]+\.[a-z]+/);
      if (readOn !== null) expect(readOn).toMatch(/^20\d\d-\d\d-\d\d$/);
      // Where no page was read, the source is at least the owner's own.
      else expect(domains.some((domain) => source.endsWith(domain))).toBe(true);
      expect(domains[0]!.startsWith(`${names[0]}.`)).toBe(true);
    }
  });
});

describe('punycode', () => {
  // From RFC 3492, section 7.1, and two look-alikes.
  it.each([
    ['他们为什么不说中文', 'ihqwcrb4cv8a8dqg056pqjye'],
    ['почемужеонинеговорятпорусски', 'b1abfaaepdrnnbgefbadotcwatmq2g4l'],
    ['münchen', 'mnchen-3ya'],
    ['bіnance', 'bnance-pvf'],
  ])('%s', (shown, sent) => {
    expect(encodePunycode(shown)).toBe(sent);
    expect(decodePunycode(sent)).toBe(shown);
  });

  it.each(['', '-', '?', '99999999999', 'a-b!'])('does not stumble over %j', (label) => {
    expect(() => decodePunycode(label)).not.toThrow();
  });
});
