import type { Observation } from '../observation.ts';

/**
 * Several checks read the same measure of one frame; this computes it once. The memory is keyed by the observation itself, so it goes
 * with the frame and the result still depends on nothing but the frame.
 */
export function oncePerObservation<Value>(
  measure: (observation: Observation) => Value,
): (observation: Observation) => Value {
  const known = new WeakMap<Observation, { readonly value: Value }>();
  return (observation) => {
    const hit = known.get(observation);
    if (hit) return hit.value;
    const value = measure(observation);
    known.set(observation, { value });
    return value;
  };
}
