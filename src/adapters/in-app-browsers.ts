/** The built-in browsers of apps, by the marks they leave in the user-agent string. A table: an app more is a line more. */

interface InAppBrowser {
  /** The app's international name; the screens translate those they know. */
  readonly name: string;
  readonly mark: RegExp;
}

/**
 * First match wins: WeChat and QQ also carry the mark of Tencent's own engine, Douyin that of its parent's web view.
 * Marks are those seen in published user-agent strings; each has a row in `device.test.ts`.
 */
const inAppBrowsers: readonly InAppBrowser[] = [
  { name: 'WeCom', mark: /wxwork\// },
  { name: 'WeChat', mark: /MicroMessenger|WindowsWechat/i },
  // The QQ *browser* (MQQBrowser alone) is a real browser; the QQ *app* says "QQ/8.9".
  { name: 'QQ', mark: /(^|\s)QQ\/\d/ },
  { name: 'Weibo', mark: /__weibo__|\bWeibo\b/i },
  { name: 'Alipay', mark: /AlipayClient|AliApp\(AP\// },
  { name: 'Taobao', mark: /AliApp\((TB|TM|TB-PD)\// },
  { name: 'DingTalk', mark: /DingTalk/i },
  { name: 'Feishu', mark: /\bLark\/|Feishu/i },
  { name: 'TikTok', mark: /musical_ly|\btrill_|TikTok/i },
  { name: 'Douyin', mark: /\baweme|\bDouyin/i },
  { name: 'Toutiao', mark: /NewsArticle|ToutiaoMicroApp/i },
  { name: 'ByteDance', mark: /BytedanceWebview|BytedanceIABrowser/i },
  { name: 'Xiaohongshu', mark: /xhsdiscover|\bdiscover\/\d/i },
  { name: 'Kuaishou', mark: /\bKwai\/|ksNebula|Kuaishou/i },
  { name: 'Bilibili', mark: /BiliApp/i },
  { name: 'Baidu', mark: /baiduboxapp/i },
  { name: 'Instagram', mark: /\bInstagram\b/ },
  { name: 'Messenger', mark: /FBAN\/Messenger|Orca-Android/ },
  { name: 'Facebook', mark: /\bFBA[NV]\/|\bFB_IAB\/|\bFBIOS\b/ },
  { name: 'LINE', mark: /(^|\s)Line\/\d/ },
  { name: 'Telegram', mark: /Telegram/ },
  { name: 'X', mark: /Twitter for i|TwitterAndroid/ },
  { name: 'Snapchat', mark: /Snapchat/ },
  { name: 'LinkedIn', mark: /LinkedInApp/ },
  { name: 'Pinterest', mark: /\[Pinterest\// },
  { name: 'KakaoTalk', mark: /KAKAOTALK/i },
  { name: 'NAVER', mark: /NAVER\(inapp/i },
  { name: 'Zalo', mark: /\bZalo\b/ },
  { name: 'Google', mark: /\bGSA\/\d/ },
];

/** Said when a page is certainly inside some app, but which one cannot be told. */
export const unnamedApp = 'app';

const androidWebView = /Android.*;\s*wv\)/;
const appleTouchDevice = /\b(iPhone|iPad|iPod)\b/;

/**
 * @param isInstalled a home-screen app on iOS has the bare user agent of a web view ("... Mobile/15E148" without "Safari/"):
 * without this fact it would be taken for one.
 * @returns the name of the app around this page, or null in a real browser.
 */
export function inAppBrowserOf(userAgent: string, isInstalled: boolean): string | null {
  const known = inAppBrowsers.find(({ mark }) => mark.test(userAgent));
  if (known) return known.name;
  if (androidWebView.test(userAgent)) return unnamedApp;
  const isBareWebKit = appleTouchDevice.test(userAgent) && /AppleWebKit/.test(userAgent) && !/Safari\//.test(userAgent);
  return isBareWebKit && !isInstalled ? unnamedApp : null;
}
