/** What is worn on the head, built by kind; each kind varies with the sitter's style. */
import type { HeadwearKind } from '../looks.ts';
import { Lot } from '../lot.ts';
import type { Thickness } from '../shell.ts';
import { buildBeanie } from './beanie.ts';
import { buildBrimHat } from './brim-hat.ts';
import { buildCap } from './cap.ts';
import { buildHeadband } from './headband.ts';
import { buildHeadscarf } from './headscarf.ts';
import { buildHood } from './hood.ts';
import type { Worn } from './worn.ts';

export type { Brim, Worn } from './worn.ts';

export function buildHeadwear(kind: HeadwearKind, styleSeed: number, hair: Thickness): Worn | null {
  const lot = new Lot(styleSeed, 40);
  switch (kind) {
    case 'none':
      return null;
    case 'cap':
      return buildCap(lot);
    case 'beanie':
      return buildBeanie(lot);
    case 'brim':
      return buildBrimHat(lot);
    case 'hood':
      return buildHood(lot);
    case 'headscarf':
      return buildHeadscarf(lot);
    case 'headband':
      return buildHeadband(lot, hair);
  }
}
