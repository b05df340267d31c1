import { describe, expect, it } from 'vitest';
import { type PhoneAngles, type SensorWindow, watchHeading } from './heading.ts';

/** A phone's window with sensors that the test moves and a clock that it turns. */
function phone(sensor: unknown) {
  const listeners = new Set<(event: DeviceOrientationEvent) => void>();
  let due: (() => void) | null = null;
  const page: SensorWindow = {
    DeviceOrientationEvent: sensor,
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
    setTimeout: (run) => {
      due = run;
      return 1;
    },
    clearTimeout: () => {
      due = null;
    },
  };
  const heard: (PhoneAngles | 'absent')[] = [];
  const stop = watchHeading({ onAngles: (angles) => heard.push(angles), onAbsent: () => heard.push('absent') }, page);
  return {
    heard,
    stop,
    listeners,
    turn: (alpha: number | null) => {
      for (const listener of listeners) listener({ alpha, beta: 80, gamma: 0 } as DeviceOrientationEvent);
    },
    wait: () => due?.(),
  };
}

describe('the heading of the phone', () => {
  it('is told while the sensors speak, until it is stopped', () => {
    const { heard, turn, stop, listeners, wait } = phone(class {});
    turn(12);
    wait();
    expect(heard).toEqual([{ alphaDeg: 12, betaDeg: 80, gammaDeg: 0 }]);
    stop();
    expect(listeners.size).toBe(0);
  });

  it('is absent without sensors, with empty ones, and when the person says no', async () => {
    const none = phone(undefined);
    none.wait();
    expect(none.heard).toEqual(['absent']);
    const empty = phone(class {});
    empty.turn(null);
    empty.wait();
    expect(empty.heard).toEqual(['absent']);
    const refused = phone({ requestPermission: async () => 'denied' });
    await Promise.resolve();
    await Promise.resolve();
    expect(refused.heard).toEqual(['absent']);
  });

  it('is listened for only once an iPhone was allowed to', async () => {
    const allowed = phone({ requestPermission: async () => 'granted' });
    expect(allowed.listeners.size).toBe(0);
    await Promise.resolve();
    await Promise.resolve();
    allowed.turn(40);
    expect(allowed.heard).toHaveLength(1);
  });

  it('says nothing after it was stopped', () => {
    const { heard, stop, wait } = phone(class {});
    stop();
    wait();
    expect(heard).toEqual([]);
  });
});
