import { createChance } from '../../scenes/chance.ts';
import { seedFor } from '../../scenes/degradations/strength.ts';

/** Draws from one purpose's own chance, so that fixing one thing does not move another. */
export class Lot {
  readonly #chance: () => number;
  constructor(seed: number, purpose: number) {
    this.#chance = createChance(seedFor(seed, 300 + purpose));
  }
  between(low: number, high: number): number {
    return low + (high - low) * this.#chance();
  }
  /** Around 0, near enough to normal with a deviation of 1, never beyond 3. */
  bell(): number {
    return (this.#chance() + this.#chance() + this.#chance() - 1.5) * 2;
  }
  happens(share: number): boolean {
    return this.#chance() < share;
  }
  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.#chance() * from.length)]!;
  }
  /** One of the keys, by weight. */
  weighed<Key extends string>(weights: Readonly<Partial<Record<Key, number>>>): Key {
    const entries = Object.entries(weights) as [Key, number][];
    let left = this.#chance() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    return entries.at(-1)![0];
  }
}
