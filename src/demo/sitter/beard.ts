import type { BeardStyle } from './looks.ts';
import { Lot } from './lot.ts';
import type { Mesh } from './mesh.ts';
import { shell, waves } from './shell.ts';
import { smoothstep } from './vector.ts';

/** The beard as hair over the skin; stubble is painted only. */
export function buildBeard(style: BeardStyle, styleSeed: number): Mesh | null {
  if (style === 'none' || style === 'stubble') return null;
  const lot = new Lot(styleSeed, 35);
  const thick = lot.between(0.35, 0.8);
  const long = style === 'long' ? lot.between(3, 7) : style === 'full' ? lot.between(0.3, 1.5) : 0.4;
  return shell(([x, y, z]) => {
    const longitude = (Math.abs(Math.atan2(x, z)) * 180) / Math.PI;
    const latitude = (Math.asin(y) * 180) / Math.PI;
    const lip = Math.hypot(longitude / 18, (latitude + 29) / 9.5) - 1;
    // From the side-burns down and under the cheekbones to the moustache.
    const cheek = -16 - 14 * Math.exp(-(((longitude - 32) / 14) ** 2)) + 24 * smoothstep(48, 74, longitude) - latitude;
    const moustache = Math.min(
      (17.5 - longitude) / 8,
      (-15.5 - latitude - longitude * 0.2) / 4,
      (latitude + 26 + longitude * 0.3) / 4,
    );
    const goatee = Math.max(moustache, Math.min((18 - longitude) / 8, (-20 - latitude) / 8));
    const full = Math.min(cheek / 9, (84 - longitude) / 9);
    const inside = style === 'moustache' ? moustache : style === 'goatee' ? goatee : full;
    const here = style === 'moustache' ? inside : Math.min(inside, lip * 2.5);
    const chin = long * smoothstep(-36, -62, latitude) * smoothstep(45, 10, longitude);
    const rough = 1 + 0.3 * waves(x * 3, y * 2.4 + z);
    return -0.4 + ((thick + chin) * rough + 0.4) * smoothstep(-0.35, 0.7, here);
  });
}
