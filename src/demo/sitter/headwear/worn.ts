import type { Mesh } from '../mesh.ts';
import type { Thickness } from '../shell.ts';

/** What takes the light from above the face: a flat ellipse at this height. */
export interface Brim {
  readonly yCm: number;
  readonly halfWidthCm: number;
  /** From the middle of the head to its front. */
  readonly reachCm: number;
}

/** Something on the head: its surface, where it lies on the skull (hair is pressed flat there), and whether ears are under it. */
export interface Worn {
  readonly mesh: Mesh;
  readonly thickness: Thickness;
  readonly brim?: Brim | null;
  readonly hidesEars?: boolean;
  /** Long hair is under it as well. */
  readonly hidesLongHair?: boolean;
}
