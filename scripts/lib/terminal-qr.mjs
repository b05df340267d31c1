/** A QR code for a terminal: half blocks, black on white by explicit colours, so that a dark terminal shows no negative, which some phones refuse. */

/** Above and below: both dark, upper dark, lower dark, both light. Ink is black, paper is white. */
const blocks = { both: '█', upper: '▀', lower: '▄', none: ' ' };

const blackOnWhite = '\x1b[30;107m';
const reset = '\x1b[0m';

/**
 * @param {readonly (readonly boolean[])[]} modules rows of dark modules, the quiet border included
 * @param {boolean} [inColour] false where escapes would be printed as text
 */
export function drawModules(modules, inColour = true) {
  const lines = [];
  for (let y = 0; y < modules.length; y += 2) {
    const lower = modules[y + 1] ?? [];
    const line = (modules[y] ?? []).map((isDark, x) => {
      if (isDark) return lower[x] ? blocks.both : blocks.upper;
      return lower[x] ? blocks.lower : blocks.none;
    });
    lines.push(inColour ? `${blackOnWhite}${line.join('')}${reset}` : line.join(''));
  }
  return lines.join('\n');
}

/** @param {string} text @param {boolean} [inColour] */
export async function drawQr(text, inColour = true) {
  const { encode } = await import('uqr');
  // Two modules of border are less than the standard's four: with white around the code, phones read it, and small terminals hold it.
  return drawModules(encode(text, { ecc: 'L', border: 2 }).data, inColour);
}
