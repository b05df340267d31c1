/** Endings, services and parameters that say something about an address, as data. */

/** Cheap or free endings that lists of phishing addresses are full of. Many honest sites have them as well: they only count together with more. */
export const unusualEndings: ReadonlySet<string> = new Set(
  (
    'top xyz vip icu cyou club buzz live sbs cfd rest shop online site website space fun work works click link world today ' +
    'cc ws tk ml ga cf gq pw su la mobi asia zip mov monster quest beauty hair skin makeup lol bond win bid loan men party ' +
    'review trade date racing download stream science cricket accountant faith host press uno rip surf wang ren ltd help support'
  ).split(' '),
);

/** These hide where they lead. */
export const shorteners: ReadonlySet<string> = new Set(
  (
    'bit.ly t.co t.cn dwz.cn url.cn suo.im is.gd v.gd tinyurl.com goo.gl ow.ly buff.ly cutt.ly rb.gy shorturl.at s.id reurl.cc ' +
    'lnkd.in t.ly tiny.cc u.nu surl.li sourl.cn 3.cn w3.cn bl.ink rebrand.ly short.io soo.gd x.co lihi.cc lihi1.com pse.is ' +
    'dwz.mk mrw.so suo.nz 985.so qr.ae adf.ly linktr.ee'
  ).split(' '),
);

/** These lead into a chat with somebody whom no page vouches for. */
export const chatDomains: ReadonlySet<string> = new Set(
  't.me telegram.me telegram.dog telegram.org wa.me whatsapp.com discord.gg discord.com line.me m.me signal.me qq.com weixin.qq.com'.split(
    ' ',
  ),
);

/** Files that install or run something, or that hide such a file. */
export const fileEndings: ReadonlySet<string> = new Set(
  'apk apks xapk apkm aab ipa mobileconfig exe msi dmg pkg deb rpm bat cmd scr vbs jar zip rar 7z iso'.split(' '),
);

/** Tells who clicked and where; harmless to the person, and no part of the address. */
export const trackingKey =
  /^(utm_\w+|gclid|fbclid|msclkid|ttclid|yclid|dclid|igshid|mc_[ce]id|spm|scm|_hs\w+|vero_id|share_source|share_token|from_source)$/i;

/** Somebody earns when this is used. */
export const referralKey =
  /^(ref(id|code|_code|erral|erralcode|erral_code|errer)?|r(c|code)|invite?(r|d|e)?(_?(code|id|by|uid))?|invitation(_?code)?|invcode|aff(_?id|iliate(_?id)?|code)?|agent(_?(id|code))?|broker(_?(id|code))?|promo(_?code)?|channel(_?(id|code))?|partner(_?id)?|click_?id|cpa|recommend(_?code)?|yaoqing\w*)$/i;

export const referralPath = /\/(ref|referral|invite|invitation|join|aff|affiliate|partner|r)\/[\w-]{3,}(\/|$)/i;

/** Words that lure beside a name. */
export const lures: ReadonlySet<string> = new Set(
  (
    'login signin sign auth account accounts secure security safe verify verification kyc support help service services kefu center ' +
    'app apps apk web web3 wap m h5 www vip pro plus max global official office online site home hk us eu cn china zh en asia jp kr ' +
    'wallet pay payment exchange ex trade trading market coin coins btc usdt eth bit fx bonus gift airdrop reward rewards promo ' +
    'event activity invite register reg signup down download downloads dl update upgrade new old win free fund funds earn staking ' +
    'guanwang guanfang xiazai zhuce denglu jiaoyisuo group team club link go get my the io com net'
  ).split(' '),
);
