import { beforeEach, describe, expect, it } from 'vitest';
import { type ClientRig, documents, faces, files, outcome, rigClient } from './fakes/client-rig.ts';
import { FakePicture } from './fakes/fake-picture.ts';

let rig: ClientRig;

beforeEach(() => {
  rig = rigClient();
});

describe('preparing', () => {
  it('tells progress and is done when the host is', async () => {
    const told: number[][] = [];
    const done = rig.client.prepare(faces, (...bytes) => told.push(bytes));
    const order = await rig.hosts[0]!.next('prepare');
    expect(order.files).toEqual(files);
    rig.hosts[0]!.say({ type: 'progress', loadedBytes: 40, totalBytes: 100 });
    rig.hosts[0]!.say({ type: 'prepared', subject: 'face' });
    await done;
    expect(told).toEqual([[40, 100]]);
    expect(rig.timers.count).toBe(0);
  });

  it('rejects with the reason, and may be tried again', async () => {
    const failed = outcome(rig.client.prepare(faces));
    await rig.hosts[0]!.next('prepare');
    rig.hosts[0]!.say({ type: 'not-prepared', subject: 'face', why: 'missing', detail: '404' });
    expect(await failed).toBe('missing');
    expect(rig.lost).toEqual([]);
    await rig.prepare(faces);
    expect(rig.hosts).toHaveLength(1);
  });

  it('asks the host once for one subject', async () => {
    const both = [rig.client.prepare(faces), rig.client.prepare(faces)];
    await rig.hosts[0]!.prepared();
    await Promise.all(both);
    await rig.client.prepare(faces);
    expect(rig.hosts[0]!.has('prepare')).toBe(false);
  });

  it('replaces a host without progress, and gives up the second', async () => {
    const failed = outcome(rig.client.prepare(faces));
    await rig.hosts[0]!.next('prepare');
    rig.timers.pass(29_000);
    const heard = new Promise<void>((resolve) => void rig.client.prepare(faces, () => resolve()).catch(() => {}));
    rig.hosts[0]!.say({ type: 'progress', loadedBytes: 1, totalBytes: 100 });
    await heard;
    rig.timers.pass(29_000);
    expect(rig.hosts).toHaveLength(1);
    rig.timers.pass(1_000);
    expect(rig.hosts).toHaveLength(2);
    expect(rig.hosts[0]!.isTerminated).toBe(true);
    await rig.hosts[1]!.next('prepare');
    rig.timers.pass(30_000);
    expect(await failed).toBe('crashed');
    expect(rig.lost).toEqual([true, false]);
    expect(rig.timers.count).toBe(0);
  });
});

describe('frames', () => {
  it('are passed over and closed until something is prepared', async () => {
    const frame = new FakePicture();
    expect(await rig.analyse(frame, documents)).toBeNull();
    expect(frame.state).toBe('closed');
  });

  it('go one at a time, and the newest one wins', async () => {
    const host = await rig.prepare(documents);
    const [a, b, c] = [new FakePicture(), new FakePicture(), new FakePicture()];
    const [first, second, third] = [
      rig.analyse(a, documents, 1),
      rig.analyse(b, documents, 2),
      rig.analyse(c, documents, 3),
    ];
    expect(await second).toBeNull();
    expect([a.state, b.state, c.state]).toEqual(['given-away', 'closed', 'open']);
    await host.analysed();
    expect((await first)?.atMs).toBe(1);
    await host.analysed();
    expect((await third)?.atMs).toBe(3);
    expect(c.state).toBe('given-away');
    expect(rig.timers.count).toBe(0);
  });

  it('that cannot be judged do not end the loop', async () => {
    const host = await rig.prepare(documents);
    const bad = rig.analyse(new FakePicture(), documents);
    const { id } = await host.next('analyse');
    host.say({ type: 'failed', id, detail: 'odd' });
    expect(await bad).toBeNull();
    const good = rig.analyse(new FakePicture(), documents);
    await host.analysed();
    expect(await outcome(good)).toBe('done');
  });

  it('that were closed meanwhile by the camera are passed over', async () => {
    await rig.prepare(documents);
    const frame = new FakePicture();
    frame.close();
    expect(await rig.analyse(frame, documents)).toBeNull();
    expect(rig.timers.count).toBe(0);
  });

  it('of the camera before are not judged after a reset', async () => {
    const host = await rig.prepare(documents);
    const flight = rig.analyse(new FakePicture(), documents);
    const waiting = new FakePicture();
    const passedOver = rig.analyse(waiting, documents);
    rig.client.reset();
    expect(await passedOver).toBeNull();
    expect(waiting.state).toBe('closed');
    await host.next('reset');
    await host.analysed();
    expect(await outcome(flight)).toBe('done');
  });
});

describe('stills', () => {
  it('are inspected after preparing, in their order', async () => {
    const [one, two] = [rig.inspect(new FakePicture(), documents), rig.inspect(new FakePicture(), documents)];
    await rig.hosts[0]!.prepared();
    const { id } = await rig.hosts[0]!.next('inspect');
    rig.hosts[0]!.say({ type: 'failed', id, detail: 'too odd' });
    expect(await outcome(one)).toBe('unreadable');
    await rig.hosts[0]!.inspected();
    expect((await two).size.width).toBe(1);
    expect(rig.timers.count).toBe(0);
  });

  it('are closed when nothing can be prepared', async () => {
    const picture = new FakePicture();
    const failed = outcome(rig.inspect(picture, faces));
    await rig.hosts[0]!.next('prepare');
    rig.hosts[0]!.say({ type: 'not-prepared', subject: 'face', why: 'offline', detail: '' });
    expect(await failed).toBe('offline');
    expect(picture.state).toBe('closed');
  });
});
