/**
 * The reader of machine-readable lines: finds the zones of ICAO Doc 9303 (TD1, TD2, TD3) and the resident identity card's number on a straightened document,
 * tells their characters with a small network of our own, and lets check digits judge. It reads nothing else that is printed, and refuses payment cards.
 */
export { bornOn, expiresOn } from './fields.ts';
export type { LayoutId } from './layouts.ts';
export { createReader, type Reader } from './reader.ts';
export type * from './reading.ts';
