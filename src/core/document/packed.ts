/**
 * A pixel of the working picture is one 32-bit number: luma (r+2g+b)/4 in its lower 16 bits, the opponent colour r-b plus `colourOffset`
 * above them. One addition then filters two planes, and a sum of four pixels never carries from one into the other.
 */

/** Planes hold sixteenths of a grey level, so that averaging keeps what 8 bits would round away. */
export const planeUnit = 16;

/** Added to the colour so that it is never below zero: the most that red and blue can differ. */
export const colourOffset = 255 * planeUnit;
