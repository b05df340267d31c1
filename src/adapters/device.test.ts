import { describe, expect, it } from 'vitest';
import type { DeviceFacts } from './device.ts';
import { describeDevice, platformOf, readDevice, watchDevice } from './device.ts';

const facts = (userAgent: string, more: Partial<DeviceFacts> = {}): DeviceFacts => ({
  userAgent,
  maxTouchPoints: 5,
  isInstalled: false,
  online: true,
  cameraAllowed: false,
  ...more,
});

const iPhone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const macintosh = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';
const pixel = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko)';
const xiaomi =
  'Mozilla/5.0 (Linux; Android 13; 22101316C Build/TP1A.220624.014; wv) AppleWebKit/537.36 (KHTML, like Gecko)';
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';

/** Browser, app around it, platform, user agent. Version numbers shortened where they do not matter. */
const table = [
  ['safari-ios', null, 'ios', `${iPhone} Version/17.4 Mobile/15E148 Safari/604.1`],
  ['chrome-ios', null, 'ios', `${iPhone} CriOS/124.0.6367.71 Mobile/15E148 Safari/604.1`],
  ['firefox', null, 'ios', `${iPhone} FxiOS/125.0 Mobile/15E148 Safari/605.1.15`],
  ['other', null, 'ios', `${iPhone} EdgiOS/123.0.2420.56 Version/17.0 Mobile/15E148 Safari/604.1`],
  ['safari-ios', null, 'ios', `${macintosh} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15`],
  ['chrome-android', null, 'android', `${pixel} Chrome/124.0.0.0 Mobile Safari/537.36`],
  ['other', null, 'android', `${pixel} SamsungBrowser/24.0 Chrome/117.0.0.0 Mobile Safari/537.36`],
  ['other', null, 'android', `${pixel} Chrome/124.0.0.0 Mobile Safari/537.36 EdgA/123.0.2420.102`],
  ['other', null, 'android', `${pixel} Version/4.0 Chrome/112.0 Mobile Safari/537.36 XiaoMi/MiuiBrowser/18.1.0`],
  ['other', null, 'android', `${pixel} Chrome/114.0 HuaweiBrowser/15.0.4.312 Mobile Safari/537.36`],
  ['other', null, 'android', `${pixel} Version/4.0 Chrome/109.0 MQQBrowser/15.0 Mobile Safari/537.36`],
  ['firefox', null, 'android', 'Mozilla/5.0 (Android 14; Mobile; rv:125.0) Gecko/125.0 Firefox/125.0'],
  ['chrome', null, 'desktop', `${windows} Chrome/124.0.0.0 Safari/537.36`],
  ['chrome', null, 'desktop', `${windows} Chrome/124.0.0.0 Safari/537.36 Edg/124.0.0.0`],
  ['firefox', null, 'desktop', 'Mozilla/5.0 (X11; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/125.0'],
  // WeChat, QQ and their company's other names.
  ['other', 'WeChat', 'ios', `${iPhone} Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN`],
  [
    'chrome-android',
    'WeChat',
    'android',
    `${xiaomi} Version/4.0 Chrome/122.0 XWEB/1220053 MMWEBSDK/20240404 MMWEBID/98 Mobile Safari/537.36 MicroMessenger/8.0.49.2600 WeChat/arm64 Weixin NetType/4G Language/zh_CN ABI/arm64`,
  ],
  [
    'chrome',
    'WeChat',
    'desktop',
    `${windows} Chrome/39.0 Safari/537.36 MicroMessenger/6.5.2.501 NetType/WIFI WindowsWechat`,
  ],
  ['other', 'WeCom', 'ios', `${iPhone} Mobile/15E148 wxwork/4.1.20 MicroMessenger/7.0.1 Language/zh`],
  ['other', 'QQ', 'ios', `${iPhone} Mobile/15E148 QQ/9.0.35.614 V1_IPH_SQ_9.0.35_1_APP_A Pixel/1170 NetType/WIFI`],
  [
    'other',
    'QQ',
    'android',
    `${xiaomi} Version/4.0 Chrome/98.0 MQQBrowser/6.2 TBS/046295 Mobile Safari/537.36 V1_AND_SQ_8.9.90 QQ/8.9.90.12300 NetType/WIFI`,
  ],
  ['other', 'Weibo', 'ios', `${iPhone} Mobile/15E148 Weibo (iPhone14,5__weibo__14.4.1__iphone__os17.4)`],
  [
    'other',
    'Alipay',
    'ios',
    `${iPhone} Mobile/15E148 NebulaSDK/1.8.100112 Nebula AlipayDefined(nt:WIFI) AliApp(AP/10.5.80) AlipayClient/10.5.80 Language/zh-Hans`,
  ],
  ['other', 'Taobao', 'ios', `${iPhone} Mobile/15E148 AliApp(TB/10.33.20) WindVane/8.7.2`],
  [
    'chrome-android',
    'DingTalk',
    'android',
    `${xiaomi} Version/4.0 Chrome/100.0 Mobile Safari/537.36 AliApp(DingTalk/7.5.10) com.alibaba.android.rimet`,
  ],
  ['other', 'Feishu', 'ios', `${iPhone} Mobile/15E148 Lark/7.14.0 LarkLocale/zh_CN ChannelName/Feishu`],
  [
    'other',
    'Douyin',
    'ios',
    `${iPhone} Mobile/15E148 aweme_29.5.0 JsSdk/2.0 NetType/WIFI Channel/App Store BytedanceWebview/d8a21c6`,
  ],
  [
    'other',
    'TikTok',
    'ios',
    `${iPhone} Mobile/15E148 musical_ly_33.9.0 JsSdk/2.0 NetType/WIFI Channel/App Store ByteLocale/en BytedanceWebview/d8a21c6`,
  ],
  [
    'chrome-android',
    'TikTok',
    'android',
    `${xiaomi} Version/4.0 Chrome/123.0 Mobile Safari/537.36 trill_2023309040 JsSdk/1.0 BytedanceWebview/d8a21c6`,
  ],
  ['other', 'Toutiao', 'ios', `${iPhone} Mobile/15E148 NewsArticle/9.6.3 JsSdk/2.0 BytedanceWebview/d8a21c6`],
  ['other', 'ByteDance', 'ios', `${iPhone} Mobile/15E148 SomethingNew/1.0 BytedanceWebview/d8a21c6`],
  ['other', 'Xiaohongshu', 'ios', `${iPhone} Mobile/15E148 XHS/iOS discover/8.31 xhsdiscover`],
  ['other', 'Kuaishou', 'ios', `${iPhone} Mobile/15E148 Kwai/12.3.40 ISLP/0 StatusHT/47`],
  ['other', 'Bilibili', 'ios', `${iPhone} Mobile/15E148 BiliApp/77600100 os/ios`],
  [
    'other',
    'Baidu',
    'ios',
    `${iPhone} Mobile/15E148 Safari/604.1 SP-engine/2.95.0 baiduboxapp/13.55.0.11 (Baidu; P2 17.4)`,
  ],
  // Elsewhere.
  [
    'other',
    'Facebook',
    'ios',
    `${iPhone} Mobile/15E148 [FBAN/FBIOS;FBAV/460.0.0.32.109;FBBV/588;FBDV/iPhone14,5;FBLC/en_US]`,
  ],
  [
    'chrome-android',
    'Facebook',
    'android',
    `${xiaomi} Version/4.0 Chrome/124.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/461.0.0.44.85;]`,
  ],
  ['other', 'Messenger', 'ios', `${iPhone} Mobile/15E148 [FBAN/MessengerForiOS;FBAV/453.0.0.31.109;FBLC/de_DE]`],
  [
    'other',
    'Instagram',
    'ios',
    `${iPhone} Mobile/15E148 Instagram 328.0.2.28.87 (iPhone14,5; iOS 17_4; de_DE; scale=3.00)`,
  ],
  ['other', 'LINE', 'ios', `${iPhone} Mobile/15E148 Safari Line/14.5.0`],
  [
    'chrome-android',
    'Telegram',
    'android',
    `${xiaomi} Version/4.0 Chrome/124.0 Mobile Safari/537.36 Telegram-Android/10.12.0 (Xiaomi; SDK 33)`,
  ],
  ['other', 'X', 'ios', `${iPhone} Mobile/15E148 Twitter for iPhone/10.38`],
  ['chrome-android', 'X', 'android', `${xiaomi} Version/4.0 Chrome/124.0 Mobile Safari/537.36 TwitterAndroid`],
  ['other', 'Snapchat', 'ios', `${iPhone} Mobile/15E148 Snapchat/12.85.0.33 (like Safari/8617.3.6)`],
  ['other', 'LinkedIn', 'ios', `${iPhone} Mobile/15E148 [LinkedInApp]/9.29.6394`],
  ['other', 'KakaoTalk', 'ios', `${iPhone} Mobile/15E148 KAKAOTALK 10.8.0`],
  ['other', 'NAVER', 'ios', `${iPhone} Version/17.0 NAVER(inapp; search; 2000; 12.5.3; 13PRO)`],
  ['other', 'Google', 'ios', `${iPhone} GSA/313.0 Mobile/15E148 Safari/604.1`],
  // Apps that do not give a name.
  ['chrome-android', 'app', 'android', `${xiaomi} Version/4.0 Chrome/124.0.0.0 Mobile Safari/537.36`],
  ['other', 'app', 'ios', `${iPhone} Mobile/15E148`],
] as const;

describe('the device', () => {
  it.each(table)('%s in %s on %s: %s', (browser, inAppBrowser, platform, userAgent) => {
    expect(describeDevice(facts(userAgent))).toMatchObject({ browser, inAppBrowser });
    expect(platformOf(facts(userAgent))).toBe(platform);
  });

  it('on a Mac without a touch screen is a Mac', () => {
    const mac = facts(`${macintosh} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15`, {
      maxTouchPoints: 0,
    });
    expect(describeDevice(mac)).toMatchObject({ browser: 'safari-mac', inAppBrowser: null });
    expect(platformOf(mac)).toBe('desktop');
  });

  it('with the bare user agent of a home-screen app is Safari, not an app’s browser', () => {
    const installed = facts(`${iPhone} Mobile/15E148`, { isInstalled: true });
    expect(describeDevice(installed)).toMatchObject({ browser: 'safari-ios', inAppBrowser: null, isInstalled: true });
  });

  it('is told again when the network goes', async () => {
    const window = Object.assign(new EventTarget(), {
      matchMedia: () => Object.assign(new EventTarget(), { matches: false }),
    });
    const navigator = { userAgent: iPhone, maxTouchPoints: 5, onLine: true };
    const surroundings = { navigator, window } as unknown as Parameters<typeof readDevice>[0] & object;
    expect(await readDevice(surroundings)).toMatchObject({ online: true, isInstalled: false });
    const told = new Promise<boolean>((resolve) => {
      watchDevice(({ online }) => resolve(online), surroundings);
    });
    navigator.onLine = false;
    window.dispatchEvent(new Event('offline'));
    expect(await told).toBe(false);
  });
});
