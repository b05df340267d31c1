/** The first opening: ask, look at what was given, and change once to the lens that suits documents, if there is a better one. */
import type { Facing } from './camera-constraints.ts';
import { constraintsFor } from './camera-constraints.ts';
import type { Lens, TrackAbilities } from './camera-lenses.ts';
import {
  findLens,
  isMainLens,
  lensByLabel,
  lensesOf,
  readAbilities,
  scoreLens,
  worthProbing,
} from './camera-lenses.ts';
import { recallLens, rememberLens } from './camera-memory.ts';
import { acquireStream, stopStream } from './camera-stream.ts';
import type { CameraSurroundings } from './camera-surroundings.ts';

/** A running camera: what it gives and what it is. */
export interface Opened {
  readonly stream: MediaStream;
  readonly lens: Lens;
  readonly abilities: TrackAbilities;
}

/** Android lenses opened for comparison on the very first visit, beside the default one; each costs about half a second. */
const MAX_PROBES = 2;

/** Opens one lens, or the platform's choice; the browser may give another than asked: `lens` says which. */
export async function openLens(
  surroundings: CameraSurroundings,
  facing: Facing,
  deviceId: string | null,
): Promise<Opened> {
  const stream = await acquireStream(surroundings, constraintsFor(surroundings.platform, facing, deviceId));
  const track = stream.getVideoTracks()[0]!;
  const abilities = await readAbilities(track, surroundings.timers, surroundings.imageCapture);
  const lens = { deviceId: track.getSettings().deviceId ?? '', label: track.label };
  return { stream, lens, abilities };
}

/** The lenses on one side, after the permission; empty where the list is withheld. */
export async function listLenses(surroundings: CameraSurroundings, facing: Facing): Promise<readonly Lens[]> {
  const devices = await surroundings.mediaDevices?.enumerateDevices().catch(() => []);
  return lensesOf(devices ?? [], facing, surroundings.platform);
}

/**
 * @param wantedId lens asked for by the caller, before the remembered one.
 * @throws CameraError when no camera can be had at all; a failed change of lens falls back to the platform's choice.
 */
export async function openBestLens(
  surroundings: CameraSurroundings,
  facing: Facing,
  wantedId: string | null,
): Promise<{ readonly opened: Opened; readonly lenses: readonly Lens[] }> {
  const remembered = recallLens(surroundings.storage, facing);
  const wanted = wantedId === null ? remembered : { deviceId: wantedId, label: '' };
  let opened = await openLens(surroundings, facing, wanted?.deviceId ?? null);
  const lenses = await listLenses(surroundings, facing);
  const better = findLens(lenses, wanted) ?? lensByLabel(lenses, facing, surroundings.platform);
  if (better) {
    if (better.deviceId !== opened.lens.deviceId) opened = await changeLens(surroundings, facing, opened, better);
  } else if (surroundings.platform === 'android' && facing === 'environment' && !isMainLens(opened.abilities)) {
    opened = await compareLenses(surroundings, facing, opened, lenses);
  }
  if (opened.lens.deviceId !== '') rememberLens(surroundings.storage, facing, opened.lens);
  return { opened, lenses };
}

/** Stops the one before opening the other: on iOS a second stream mutes the first, on Android it is refused. */
async function changeLens(surroundings: CameraSurroundings, facing: Facing, from: Opened, to: Lens): Promise<Opened> {
  stopStream(from.stream);
  try {
    return await openLens(surroundings, facing, to.deviceId);
  } catch {
    return openLens(surroundings, facing, null);
  }
}

/** The default back camera of some Androids is the ultra wide or a macro lens: look at the others once, keep the best. */
async function compareLenses(
  surroundings: CameraSurroundings,
  facing: Facing,
  first: Opened,
  lenses: readonly Lens[],
): Promise<Opened> {
  let current = first;
  let best = { lens: first.lens, score: scoreLens(first.abilities, first.lens.label) };
  for (const lens of worthProbing(lenses, first.lens).slice(0, MAX_PROBES)) {
    current = await changeLens(surroundings, facing, current, lens);
    const score = scoreLens(current.abilities, current.lens.label);
    if (score > best.score) best = { lens: current.lens, score };
    if (isMainLens(current.abilities)) break;
  }
  return current.lens.deviceId === best.lens.deviceId ? current : changeLens(surroundings, facing, current, best.lens);
}
