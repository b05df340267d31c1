/** Which of a phone's lenses to use: what the person chose, what the label says, or how well the opened lens can focus and light. */
import type { Facing } from './camera-constraints.ts';
import { facingByLabel, isAndroidMain, isDualWide, isOtherCompound, isUltraWide, isUnfit } from './camera-labels.ts';
import type { Timers } from './clock.ts';
import { within } from './clock.ts';
import type { Platform } from './device.ts';

export interface Lens {
  readonly deviceId: string;
  readonly label: string;
}

/**
 * The lenses on one side, the best guess first. To be asked only once the permission is given: before that, labels are empty
 * and the list may be too. On desktops every camera counts: they have no sides.
 */
export function lensesOf(devices: readonly MediaDeviceInfo[], facing: Facing, platform: Platform): readonly Lens[] {
  const cameras = devices.filter((device) => device.kind === 'videoinput' && device.deviceId !== '');
  const onThatSide = cameras.filter((camera) => facingOfDevice(camera) === facing);
  const sideless = cameras.filter((camera) => facingOfDevice(camera) === null);
  const candidates = platform === 'desktop' ? cameras : onThatSide.length > 0 ? onThatSide : sideless;
  const fit = candidates.filter(({ label }) => !isUnfit(label));
  const lenses = (fit.length > 0 ? fit : candidates).map(({ deviceId, label }) => ({ deviceId, label }));
  return platform === 'ios' ? withoutRepeats(lenses) : lenses;
}

/** With a dual wide camera there, an iPhone's other compounds are repeats; the single lenses stay as a choice. */
function withoutRepeats(lenses: readonly Lens[]): readonly Lens[] {
  const dualWide = lenses.find(({ label }) => isDualWide(label));
  if (!dualWide) return lenses;
  return [dualWide, ...lenses.filter((lens) => lens !== dualWide && !isOtherCompound(lens.label))];
}

function facingOfDevice(device: MediaDeviceInfo): Facing | null {
  const modes = (device as Partial<InputDeviceInfo>).getCapabilities?.().facingMode ?? [];
  if (modes.includes('environment')) return 'environment';
  if (modes.includes('user')) return 'user';
  return facingByLabel(device.label);
}

/**
 * The lens to change to right after the permission, by its label alone; null where the label does not tell.
 * Recent iPhone Pro main lenses do not focus nearer than 15-20 cm, where a card is too small: their dual wide camera does.
 */
export function lensByLabel(lenses: readonly Lens[], facing: Facing, platform: Platform): Lens | null {
  if (platform !== 'ios' || facing === 'user') return null;
  return lenses.find(({ label }) => isDualWide(label)) ?? null;
}

/** The remembered lens in today's list. Device ids change when permissions are reset, so the label is the second key. */
export function findLens(lenses: readonly Lens[], wanted: Lens | null): Lens | null {
  if (!wanted) return null;
  const byId = lenses.find(({ deviceId }) => deviceId === wanted.deviceId);
  return byId ?? lenses.find(({ label }) => label !== '' && label === wanted.label) ?? null;
}

/** What a track can do beyond giving frames. */
export interface TrackAbilities {
  readonly torch: boolean;
  readonly focusModes: readonly string[];
}

interface LightAndFocus extends MediaTrackCapabilities {
  readonly torch?: boolean | readonly boolean[];
  readonly focusMode?: readonly string[];
}

/** How long to wait for Android to report torch and focus: Chromium fills them in only after the camera runs. */
const ABILITIES_WAIT_MS = 1000;

/** @param capture the browser's ImageCapture; its photo capabilities arrive when the track's own are complete. */
export async function readAbilities(
  track: MediaStreamTrack,
  timers: Timers,
  capture: typeof ImageCapture | undefined,
): Promise<TrackAbilities> {
  if (capture) {
    const complete = Promise.resolve()
      .then(() => new capture(track).getPhotoCapabilities())
      .catch(() => null);
    await within(timers, ABILITIES_WAIT_MS, complete, null);
  }
  // Firefox has no getCapabilities before 132.
  const can = (track.getCapabilities?.() ?? {}) as LightAndFocus;
  const torch = Array.isArray(can.torch) ? can.torch.includes(true) : can.torch === true;
  return { torch, focusModes: can.focusMode ?? [] };
}

/** A lens with light and continuous focus needs no comparison: it is the main one. */
export function isMainLens({ torch, focusModes }: TrackAbilities): boolean {
  return torch && focusModes.includes('continuous');
}

/**
 * How well a lens suits a document; larger is better. Only main lenses have the torch beside them, fixed-focus lenses (ultra wide,
 * macro, depth) report no continuous focus; number 0 decides between equals.
 */
export function scoreLens(abilities: TrackAbilities, label: string): number {
  const focus = abilities.focusModes.includes('continuous') ? 4 : abilities.focusModes.includes('single-shot') ? 2 : 0;
  const penalty = isUltraWide(label) ? 1 : 0;
  return focus + (abilities.torch ? 3 : 0) + (isAndroidMain(label) ? 1 : 0) - penalty;
}

/** The order in which to try other lenses: the numbered main one first, ultra wide ones last. */
export function worthProbing(lenses: readonly Lens[], opened: Lens): readonly Lens[] {
  const rank = ({ label }: Lens) => (isAndroidMain(label) ? 0 : isUltraWide(label) ? 2 : 1);
  return lenses.filter(({ deviceId }) => deviceId !== opened.deviceId).sort((a, b) => rank(a) - rank(b));
}
