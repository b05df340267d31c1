/** Name and version of the browser, by the words of its user-agent string; a browser's own structured answer is better where there is one. */
import type { BrowserFacts } from '../../core/doctor/facts.ts';
import { platformOf } from '../device.ts';

export interface BrowserWords {
  readonly userAgent: string;
  readonly maxTouchPoints: number;
  /** `navigator.userAgentData` with its high-entropy values, Chromium alone. */
  readonly told?: {
    readonly platform?: string;
    readonly platformVersion?: string;
    readonly model?: string;
  };
}

/** First match wins: most of them also carry Chrome's or Safari's mark. */
const names: readonly (readonly [RegExp, string])[] = [
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Edg(A|iOS)?\//, 'Edge'],
  [/OPR\/|OPiOS\/|OPT\//, 'Opera'],
  [/UCBrowser\//, 'UC'],
  [/MiuiBrowser\//, 'Mi Browser'],
  [/HuaweiBrowser\//, 'Huawei Browser'],
  [/VivoBrowser\//, 'vivo'],
  [/HeyTapBrowser\//, 'HeyTap'],
  [/MQQBrowser\//, 'QQ Browser'],
  [/Quark\//, 'Quark'],
  [/YaBrowser\//, 'Yandex'],
  [/DuckDuckGo\//, 'DuckDuckGo'],
  [/FxiOS\/|Firefox\//, 'Firefox'],
  [/CriOS\/|Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

export function describeBrowser(words: BrowserWords): BrowserFacts {
  const { userAgent, told } = words;
  const platform = platformOf(words);
  const name = names.find(([mark]) => mark.test(userAgent))?.[1] ?? null;
  const model = told?.model || null;
  const system = systemOf(words);
  if (platform === 'ios') return { name, engine: 'webkit', version: webkitVersion(userAgent), system, model };
  const chromium = majorOf(/Chrome\/(\d+)/, userAgent);
  if (chromium !== null) return { name, engine: 'chromium', version: chromium, system, model };
  const gecko = majorOf(/Firefox\/(\d+)/, userAgent);
  if (gecko !== null) return { name, engine: 'gecko', version: gecko, system, model };
  const webkit = webkitVersion(userAgent);
  return { name, engine: webkit === null ? 'other' : 'webkit', version: webkit, system, model };
}

function majorOf(mark: RegExp, userAgent: string): number | null {
  const digits = mark.exec(userAgent)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** An installed page has no `Version/`; from iOS 26 on the system's number stands still at 18: the larger of the two is right. */
function webkitVersion(userAgent: string): number | null {
  const version = majorOf(/Version\/(\d+)/, userAgent) ?? 0;
  const system = /iPhone|iPad|iPod/.test(userAgent) ? (majorOf(/OS (\d+)_/, userAgent) ?? 0) : 0;
  return Math.max(version, system) || null;
}

function systemOf({ userAgent, told, ...rest }: BrowserWords): string | null {
  if (platformOf({ userAgent, ...rest }) === 'ios') {
    const [, major, minor] = /OS (\d+)_(\d+)/.exec(userAgent) ?? [];
    return major === undefined ? 'iOS' : `iOS ${major}.${minor}`;
  }
  const exact = told?.platform && told.platformVersion ? /^\d+/.exec(told.platformVersion)?.[0] : undefined;
  if (/Android/.test(userAgent)) {
    const version = exact ?? /Android (\d+)/.exec(userAgent)?.[1];
    return version ? `Android ${version}` : 'Android';
  }
  const desks: readonly (readonly [RegExp, string])[] = [
    [/Windows/, 'Windows'],
    [/Macintosh/, 'macOS'],
    [/CrOS/, 'ChromeOS'],
    [/Linux/, 'Linux'],
  ];
  return desks.find(([mark]) => mark.test(userAgent))?.[1] ?? null;
}

interface AgentData {
  readonly platform?: string;
  getHighEntropyValues?(hints: readonly string[]): Promise<{ platformVersion?: string; model?: string }>;
}

/** Asks the browser itself too; what it refuses to tell is left out. */
export async function readBrowser(navigator: Navigator = globalThis.navigator): Promise<BrowserFacts> {
  const { userAgent, maxTouchPoints = 0 } = navigator;
  const data = (navigator as Navigator & { readonly userAgentData?: AgentData }).userAgentData;
  const more = await data?.getHighEntropyValues?.(['platformVersion', 'model']).catch(() => undefined);
  const told = data && { ...(data.platform && { platform: data.platform }), ...more };
  return describeBrowser({ userAgent, maxTouchPoints, ...(told && { told }) });
}
