/** A browser with cameras, as far as the camera adapter looks at it: a fake of the browser's port, with its refusals. */
import type { CameraSurroundings } from '../camera-surroundings.ts';
import type { PictureProbe } from '../camera-watchdog.ts';
import { FakeTimers } from './fake-timers.ts';

export interface FakeCamera {
  readonly deviceId: string;
  readonly label: string;
  readonly facing?: 'environment' | 'user';
  readonly torch?: boolean;
  readonly focusModes?: readonly string[];
}

export class FakeTrack extends EventTarget {
  readonly kind = 'video';
  readyState: MediaStreamTrackState = 'live';
  muted = false;
  torchRefused = false;
  readonly applied: MediaTrackConstraints[] = [];
  readonly camera: FakeCamera;

  constructor(camera: FakeCamera) {
    super();
    this.camera = camera;
  }

  get label() {
    return this.camera.label;
  }
  getSettings() {
    const { deviceId, facing } = this.camera;
    return { deviceId, ...(facing ? { facingMode: facing } : {}) };
  }
  getCapabilities() {
    return { torch: this.camera.torch ?? false, focusMode: this.camera.focusModes ?? [] };
  }
  async applyConstraints(constraints: MediaTrackConstraints) {
    if (this.torchRefused) throw new DOMException('no', 'OverconstrainedError');
    this.applied.push(constraints);
  }
  stop() {
    this.readyState = 'ended';
  }
  /** Unplugged or taken away: unlike `stop`, this is told. */
  end() {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }
  mute() {
    this.muted = true;
    this.dispatchEvent(new Event('mute'));
  }
}

export class FakeDevices {
  cameras: FakeCamera[];
  /** Thrown, in order, by the next calls; `null` lets one through. */
  readonly refusals: (string | null)[] = [];
  readonly asked: MediaTrackConstraints[] = [];
  readonly tracks: FakeTrack[] = [];
  listedBeforeGrant = false;
  /** Listed, but never given: a wish for it is answered with another lens. */
  ghost: string | null = null;
  /** While set, calls wait for it. */
  gate: Promise<void> | null = null;

  constructor(cameras: FakeCamera[]) {
    this.cameras = cameras;
  }

  getUserMedia = async (constraints?: MediaStreamConstraints): Promise<MediaStream> => {
    const video = constraints?.video === true ? {} : (constraints?.video as MediaTrackConstraints);
    this.asked.push(video);
    if (this.tracks.some((track) => track.readyState === 'live')) throw new Error('a camera was still open');
    const refusal = this.refusals.shift();
    if (refusal) throw new DOMException('refused', refusal);
    if (this.gate) await this.gate;
    const track = new FakeTrack(this.#pick(video));
    this.tracks.push(track);
    const tracks = [track] as unknown as MediaStreamTrack[];
    return { getTracks: () => tracks, getVideoTracks: () => tracks } as unknown as MediaStream;
  };

  enumerateDevices = async (): Promise<MediaDeviceInfo[]> => {
    if (this.tracks.length === 0) this.listedBeforeGrant = true;
    return this.cameras.map(({ deviceId, label }) => ({ kind: 'videoinput', deviceId, label }) as MediaDeviceInfo);
  };

  #pick(video: MediaTrackConstraints): FakeCamera {
    const idealOf = (wish: unknown) => (wish as { ideal?: string } | undefined)?.ideal ?? wish;
    const id = idealOf(video.deviceId);
    const facing = idealOf(video.facingMode);
    const real = this.cameras.filter(({ deviceId }) => deviceId !== this.ghost);
    const byId = real.find(({ deviceId }) => deviceId === id);
    const camera = byId ?? real.find((one) => one.facing === facing) ?? real[0];
    if (!camera) throw new DOMException('none', 'NotFoundError');
    return camera;
  }

  get newest(): FakeTrack {
    return this.tracks.at(-1)!;
  }
  get liveCount(): number {
    return this.tracks.filter(({ readyState }) => readyState === 'live').length;
  }
}

class FakePage extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';
  show() {
    this.visibilityState = 'visible';
    this.dispatchEvent(new Event('visibilitychange'));
  }
  hide() {
    this.visibilityState = 'hidden';
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

export class FakeStorage {
  readonly #items = new Map<string, string>();
  getItem = (key: string) => this.#items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.#items.set(key, value);
  removeItem = (key: string) => void this.#items.delete(key);
}

export class FakeVideo {
  srcObject: unknown = null;
  /** What `play` rejects with, if anything. */
  playRefusal: string | null = null;
  paused = true;
  readonly order: string[] = [];
  setAttribute(name: string) {
    this.order.push(name);
  }
  async play() {
    this.order.push(this.srcObject === null ? 'play-without-stream' : 'play');
    if (this.playRefusal) throw new DOMException('no', this.playRefusal);
    this.paused = false;
  }
  asElement(): HTMLVideoElement {
    return this as unknown as HTMLVideoElement;
  }
}

/** The picture on the fake video element; tests change it. */
export interface FakePicture {
  isMoving: boolean;
  luma: { mean: number; variance: number };
}

/** A whole fake browser around some cameras. */
export function fakeBrowser(cameras: FakeCamera[], platform: CameraSurroundings['platform'] = 'desktop') {
  const devices = new FakeDevices(cameras);
  const timers = new FakeTimers();
  const page = new FakePage();
  const window = new EventTarget();
  const picture: FakePicture = { isMoving: true, luma: { mean: 120, variance: 900 } };
  let frames = 0;
  const probe: PictureProbe = {
    frameCount: () => (picture.isMoving ? ++frames : frames),
    luma: () => picture.luma,
    isLumaCheap: () => false,
    isWatched: () => page.visibilityState === 'visible',
  };
  const surroundings: CameraSurroundings = {
    mediaDevices: devices,
    isSecure: true,
    isInApp: false,
    timers,
    document: page as unknown as CameraSurroundings['document'],
    window: window as unknown as CameraSurroundings['window'],
    platform,
    storage: new FakeStorage(),
    imageCapture: undefined,
    probePicture: () => ({ probe, close: () => {} }),
  };
  return { devices, timers, page, window, picture, surroundings };
}
