import { beforeEach, describe, expect, it } from 'vitest';
import { type ClientRig, documents, faces, outcome, rigClient } from './fakes/client-rig.ts';
import { FakeHost } from './fakes/fake-host.ts';
import { FakePicture } from './fakes/fake-picture.ts';

let rig: ClientRig;

beforeEach(() => {
  rig = rigClient();
});

describe('a host that crashes', () => {
  it('is replaced once, prepared as it was, and nothing pending hangs', async () => {
    const first = await rig.prepare(faces);
    const still = outcome(rig.inspect(new FakePicture(), faces));
    const flight = outcome(rig.analyse(new FakePicture(), faces));
    const waiting = new FakePicture();
    const passedOver = outcome(rig.analyse(waiting, faces));
    await first.next('inspect');
    first.crash();
    expect(await Promise.all([still, flight, passedOver])).toEqual(['crashed', 'passed over', 'passed over']);
    expect([waiting.state, first.isTerminated, rig.lost]).toEqual(['closed', true, [true]]);
    const early = new FakePicture();
    expect(await outcome(rig.analyse(early, faces))).toBe('passed over');
    const second = await rig.prepare(faces);
    const again = outcome(rig.analyse(new FakePicture(), faces));
    await second.analysed();
    expect(await again).toBe('done');
    expect(rig.timers.count).toBe(0);
  });

  it('is given up the second time; a new wish to prepare brings a new one', async () => {
    (await rig.prepare(documents)).crash();
    const second = await rig.prepare(documents);
    const frames = [rig.analyse(new FakePicture(), documents), rig.analyse(new FakePicture(), documents)].map(outcome);
    const still = outcome(rig.inspect(new FakePicture(), documents));
    await second.next('inspect');
    second.crash();
    expect(await Promise.all([...frames, still])).toEqual(['crashed', 'crashed', 'crashed']);
    expect(rig.lost).toEqual([true, false]);
    const frame = new FakePicture();
    expect(await outcome(rig.analyse(frame, documents))).toBe('crashed');
    expect([frame.state, rig.hosts.length, rig.timers.count]).toEqual(['closed', 2, 0]);
    await rig.prepare(documents);
    expect(rig.hosts).toHaveLength(3);
  });

  it('keeps whoever waits for it waiting for the next one', async () => {
    const done = outcome(rig.client.prepare(faces));
    await rig.hosts[0]!.next('prepare');
    rig.hosts[0]!.crash();
    await rig.hosts[1]!.prepared();
    expect(await done).toBe('done');
  });

  it('says so when its successor cannot do the work', async () => {
    (await rig.prepare(faces)).crash();
    await rig.hosts[1]!.next('prepare');
    const given = rig.nextLoss();
    rig.hosts[1]!.say({
      type: 'not-prepared',
      subject: 'face',
      why: 'unsupported',
      detail: 'the graphics process is gone',
    });
    expect(await given).toBe(false);
    expect(await outcome(rig.analyse(new FakePicture(), faces))).toBe('crashed');
  });

  it('cannot answer for its successor', async () => {
    const first = await rig.prepare(documents);
    const flight = outcome(rig.analyse(new FakePicture(), documents));
    const { id } = await first.next('analyse');
    first.say({ type: 'failed', id, detail: 'on its way when the host died' });
    first.crash();
    expect(await flight).toBe('passed over');
    await rig.prepare(documents);
    const next = outcome(rig.analyse(new FakePicture(), documents));
    await rig.hosts[1]!.analysed();
    expect(await next).toBe('done');
  });
});

describe('a host that was replaced', () => {
  it('does no harm to the next one by crashing again', async () => {
    const first = await rig.prepare(documents);
    first.crash();
    first.crash();
    expect(rig.lost).toEqual([true]);
    await rig.prepare(documents);
    expect(rig.hosts).toHaveLength(2);
  });
});

describe('a host that cannot be started', () => {
  it('is a failure with a reason', async () => {
    rig = rigClient({
      spawn: () => {
        throw new Error('refused by the policy');
      },
    });
    expect(await outcome(rig.client.prepare(documents))).toBe('crashed');
    const picture = new FakePicture();
    expect(await outcome(rig.inspect(picture, documents))).toBe('crashed');
    expect(picture.state).toBe('closed');
  });
});

describe('silence', () => {
  it('is longer before the first frame than after it', async () => {
    const host = await rig.prepare(faces);
    const first = outcome(rig.analyse(new FakePicture(), faces));
    await host.next('analyse');
    rig.timers.pass(14_999);
    expect(rig.hosts).toHaveLength(1);
    rig.timers.pass(1);
    expect(rig.hosts).toHaveLength(2);
    expect(await first).toBe('passed over');
    const second = await rig.prepare(faces);
    const warm = rig.analyse(new FakePicture(), faces);
    await second.analysed();
    await warm;
    const last = outcome(rig.analyse(new FakePicture(), faces));
    rig.timers.pass(5_000);
    expect(await last).toBe('crashed');
    expect(rig.lost).toEqual([true, false]);
  });

  it('ends an inspection after 20 s', async () => {
    const host = await rig.prepare(documents);
    const still = outcome(rig.inspect(new FakePicture(), documents));
    await host.next('inspect');
    rig.timers.pass(20_000);
    expect(await still).toBe('crashed');
    expect(rig.lost).toEqual([true]);
  });

  it('does not count while the page is frozen', async () => {
    const host = await rig.prepare(documents);
    const frame = outcome(rig.analyse(new FakePicture(), documents));
    await host.next('analyse');
    rig.timers.freeze(3_600_000);
    expect(rig.lost).toEqual([]);
    rig.timers.pass(15_000);
    expect(rig.lost).toEqual([true]);
    expect(await frame).toBe('passed over');
  });

  it('is also a host that answers nothing but errors', async () => {
    const host = await rig.prepare(faces);
    for (let i = 0; i < 6; i++) {
      const frame = rig.analyse(new FakePicture(), faces);
      const { id } = await host.next('analyse');
      host.say({ type: 'failed', id, detail: 'context lost' });
      expect(await frame).toBeNull();
      expect(rig.lost).toEqual(i < 5 ? [] : [true]);
      rig.timers.pass(1_000);
    }
  });
});

describe('a worker that cannot see faces', () => {
  let standIn: FakeHost;

  beforeEach(() => {
    standIn = new FakeHost();
    rig = rigClient({ spawnOnMainThread: async () => standIn });
  });

  async function fallBack(): Promise<void> {
    const done = rig.client.prepare(faces);
    await rig.hosts[0]!.next('prepare');
    rig.hosts[0]!.say({ type: 'not-prepared', subject: 'face', why: 'unsupported', detail: 'no WebGL' });
    await standIn.prepared();
    await done;
  }

  it('is stood in for on the main thread, for faces only', async () => {
    await fallBack();
    const face = outcome(rig.analyse(new FakePicture(), faces));
    await standIn.analysed();
    expect(await face).toBe('done');
    const worker = await rig.prepare(documents);
    const document = outcome(rig.analyse(new FakePicture(), documents));
    await worker.analysed();
    expect(await document).toBe('done');
    expect(rig.lost).toEqual([]);
  });

  it('leaves the main thread a pause between frames', async () => {
    await fallBack();
    const first = rig.analyse(new FakePicture(), faces);
    await standIn.analysed();
    await first;
    rig.timers.pass(99);
    const early = new FakePicture();
    expect(await rig.analyse(early, faces)).toBeNull();
    expect(early.state).toBe('closed');
    rig.timers.pass(1);
    const next = outcome(rig.analyse(new FakePicture(), faces));
    await standIn.analysed();
    expect(await next).toBe('done');
  });

  it('fails with the reason where the main thread cannot either', async () => {
    const failed = outcome(rig.client.prepare(faces));
    await rig.hosts[0]!.next('prepare');
    rig.hosts[0]!.say({ type: 'not-prepared', subject: 'face', why: 'unsupported', detail: 'no WebGL' });
    await standIn.next('prepare');
    standIn.say({ type: 'not-prepared', subject: 'face', why: 'unsupported', detail: 'no WebGL' });
    expect(await failed).toBe('unsupported');
  });

  it('fails where the code for the main thread cannot be loaded', async () => {
    rig = rigClient({ spawnOnMainThread: () => Promise.reject(new Error('offline')) });
    const failed = outcome(rig.client.prepare(faces));
    await rig.hosts.at(-1)!.next('prepare');
    rig.hosts.at(-1)!.say({ type: 'not-prepared', subject: 'face', why: 'unsupported', detail: 'no WebGL' });
    expect(await failed).toBe('crashed');
  });
});

describe('closing the client', () => {
  it('settles everything and ends the host', async () => {
    const host = await rig.prepare(documents);
    const all = [
      outcome(rig.analyse(new FakePicture(), documents)),
      outcome(rig.analyse(new FakePicture(), documents)),
      outcome(rig.inspect(new FakePicture(), documents)),
      outcome(rig.client.prepare(faces)),
    ];
    await host.next('inspect');
    rig.client.dispose();
    expect(await Promise.all(all)).toEqual(['disposed', 'disposed', 'disposed', 'disposed']);
    expect([host.isTerminated, rig.timers.count, rig.lost]).toEqual([true, 0, []]);
    expect(await outcome(rig.client.prepare(documents))).toBe('disposed');
    const frame = new FakePicture();
    expect(await outcome(rig.analyse(frame, documents))).toBe('passed over');
    expect(frame.state).toBe('closed');
  });
});
