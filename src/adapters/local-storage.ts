/** The one place that touches `localStorage`: reading the property itself throws where cookies are blocked. */
export function localStorageOrNull(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
