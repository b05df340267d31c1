import { describe, expect, it } from 'vitest';
import {
  type Checkup,
  judgeCheckup,
  judgeLine,
  judgePhone,
  type LineFacts,
  measureTrips,
  outcomes,
  type PhoneFacts,
} from './index.ts';

const phone: PhoneFacts = {
  readAtMs: 1_700_000_000_000,
  isSecure: true,
  browser: { name: 'Chrome', engine: 'chromium', version: 130, system: 'Android 14', model: null },
  inAppBrowser: null,
  isPhone: true,
  cameras: 2,
  cameraPermission: 'granted',
  microphone: 'granted',
  graphics: 'hardware',
  memoryGb: 8,
  displayHz: 60,
  roomBytes: 5e9,
  battery: { levelRatio: 0.8, isCharging: false },
};
const line: LineFacts = {
  isOnline: true,
  kind: 'wifi',
  savesData: false,
  tripsMs: [200, ...Array<number>(9).fill(40)],
  isIntercepted: false,
  clockAheadMs: 900,
};

const cameraFound = {
  camera: {
    is: 'measured',
    widthPx: 1080,
    heightPx: 1920,
    framesPerSecond: 30,
    lens: 'Back Camera',
    lenses: 1,
    torch: true,
    focusModes: ['continuous'],
  },
  nearest: { sharp: { cm: 12, fillRatio: 0.8 }, isBlurredNearer: false },
} as const;

const ofPhone = (change: Partial<PhoneFacts>) => outcomesOf(judgePhone({ ...phone, ...change }));
const ofLine = (change: Partial<LineFacts>) => outcomesOf(judgeLine({ ...line, ...change }));

function outcomesOf(findings: ReturnType<typeof judgePhone>): Record<string, string> {
  return Object.fromEntries(findings.map(({ topic, outcome }) => [topic, outcome]));
}

describe('the phone', () => {
  it('has nothing to do when all is well; what a page cannot see is not called good', () => {
    const findings = judgeCheckup({ is: 'done', phone, line, ...cameraFound });
    expect(findings.filter(({ status }) => status === 'attention')).toEqual([]);
    expect(findings.filter(({ status }) => status === 'unknown').map(({ topic }) => topic)).toEqual(['brightness']);
    expect(findings.map(({ topic }) => topic)).toEqual(Object.keys(outcomes));
  });

  it('believes the opened camera more than what was read before', () => {
    const before: Checkup = { is: 'done', phone: { ...phone, cameraPermission: 'prompt' }, line, ...cameraFound };
    const cameraOf = (camera: Checkup['camera']) =>
      judgeCheckup({ ...before, camera }).filter(({ topic }) => topic === 'camera' || topic === 'picture');
    expect(cameraOf(before.camera)).toMatchObject([{ outcome: 'allowed' }, { outcome: 'fine' }]);
    expect(cameraOf({ is: 'failed', why: 'denied' })).toMatchObject([{ topic: 'camera', outcome: 'denied' }]);
    expect(cameraOf({ is: 'failed', why: 'busy' })).toMatchObject([{ outcome: 'not-asked' }, { outcome: 'failed' }]);
  });

  it.each([
    [{ isSecure: false }, 'page', 'insecure'],
    [{ inAppBrowser: 'WeChat' }, 'own-browser', 'in-app'],
    [{ browser: { ...phone.browser, version: 109 } }, 'browser', 'old'],
    [{ browser: { ...phone.browser, version: null } }, 'browser', 'unfamiliar'],
    [{ browser: { ...phone.browser, engine: 'webkit', version: 16 } }, 'browser', 'old'],
    [{ browser: { ...phone.browser, engine: 'webkit', version: 17 } }, 'browser', 'recent'],
    [{ cameraPermission: 'denied' }, 'camera', 'denied'],
    [{ cameraPermission: 'prompt' }, 'camera', 'not-asked'],
    [{ cameraPermission: 'untold', cameras: null }, 'camera', 'untold'],
    [{ cameras: 0 }, 'camera', 'absent'],
    [{ displayHz: 30 }, 'power', 'saving'],
    [{ displayHz: 30, isPhone: false }, 'power', 'untold'],
    [{ displayHz: 12 }, 'power', 'untold'],
    [{ displayHz: null }, 'power', 'untold'],
    [{ battery: { levelRatio: 0.19, isCharging: false } }, 'battery', 'low'],
    [{ battery: { levelRatio: 0.19, isCharging: true } }, 'battery', 'charging'],
    [{ battery: null }, 'battery', 'untold'],
    [{ memoryGb: 2 }, 'memory', 'little'],
    [{ memoryGb: null }, 'memory', 'untold'],
    [{ roomBytes: 1e8 }, 'storage', 'little'],
    [{ graphics: 'none' }, 'graphics', 'none'],
    [{ microphone: 'shut-out' }, 'microphone', 'shut-out'],
    [{ microphone: 'denied' }, 'microphone', 'denied'],
  ] satisfies readonly (readonly [Partial<PhoneFacts>, string, string])[])('%o: %s is %s', (change, topic, outcome) => {
    expect(ofPhone(change)[topic]).toBe(outcome);
  });
});

describe('the line', () => {
  it('leaves the first request, which opens the connection, out of the times', () => {
    expect(measureTrips([900, 40, 50, 40])).toEqual({ typicalMs: 40, jitterMs: 10, lost: 0 });
    expect(measureTrips([900, 40, null, 40])).toEqual({ typicalMs: 40, jitterMs: 0, lost: 1 });
    expect(measureTrips([900, 40])).toBeNull();
    expect(measureTrips([])).toBeNull();
  });

  it.each([
    [{ tripsMs: Array(10).fill(800), kind: null }, 'speed', 'slow'],
    [{ tripsMs: Array(10).fill(800) }, 'speed', 'slow-wifi'],
    [{ tripsMs: Array(10).fill(800), kind: 'mobile' }, 'speed', 'slow-mobile'],
    [{ tripsMs: Array(10).fill(800) }, 'steadiness', 'steady'],
    [{ tripsMs: [50, 50, 450, 50, 450, 50, 450, 50, 450, 50] }, 'steadiness', 'unsteady-wifi'],
    [{ tripsMs: [50, null, 50, null, 50, 50, 50, 50, 50, 50], kind: 'cable' }, 'steadiness', 'unsteady'],
    [{ tripsMs: [50, null, 50, 50, 50, 50, 50, 50, 50, 50] }, 'steadiness', 'steady'],
    [{ tripsMs: Array(3).fill(null) }, 'speed', 'silent'],
    [{ isOnline: false, tripsMs: [] }, 'speed', 'unmeasured'],
    [{ isOnline: false, tripsMs: [] }, 'online', 'offline'],
    [{ isIntercepted: true }, 'speed', 'intercepted'],
    [{ savesData: true }, 'connection', 'saving'],
    [{ kind: null }, 'connection', 'untold'],
    [{ clockAheadMs: 301_000 }, 'clock', 'ahead'],
    [{ clockAheadMs: -301_000 }, 'clock', 'behind'],
    [{ clockAheadMs: 299_000 }, 'clock', 'right'],
    [{ clockAheadMs: null }, 'clock', 'untold'],
  ] satisfies readonly (readonly [Partial<LineFacts>, string, string])[])('%o: %s is %s', (change, topic, outcome) => {
    expect(ofLine(change)[topic]).toBe(outcome);
  });

  it('tells a wrong clock in minutes', () => {
    const clock = judgeLine({ ...line, clockAheadMs: -7 * 60_000 }).find(({ topic }) => topic === 'clock');
    expect(clock?.values).toEqual({ minutes: 7 });
  });
});
