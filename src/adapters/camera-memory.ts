/** The lens a person (or the first careful look) chose, kept per side in localStorage; without storage, forgotten. */
import type { Facing } from './camera-constraints.ts';
import type { Lens } from './camera-lenses.ts';

export type SmallStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (facing: Facing) => `dry-run.lens.${facing}`;

export function recallLens(storage: SmallStorage | null, facing: Facing): Lens | null {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(keyOf(facing)) ?? 'null');
    return isLens(kept) ? { deviceId: kept.deviceId, label: kept.label } : null;
  } catch {
    return null;
  }
}

export function rememberLens(storage: SmallStorage | null, facing: Facing, lens: Lens): void {
  try {
    storage?.setItem(keyOf(facing), JSON.stringify(lens));
  } catch {
    // Storage full or forbidden: the next visit looks again, nothing is lost.
  }
}

function isLens(value: unknown): value is Lens {
  if (typeof value !== 'object' || value === null) return false;
  const { deviceId, label } = value as Partial<Lens>;
  return typeof deviceId === 'string' && deviceId !== '' && typeof label === 'string';
}
