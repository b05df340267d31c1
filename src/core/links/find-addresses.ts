/** Most that are looked at in one pasted text: a message with more is no question about one link. */
export const MOST_ADDRESSES = 5;

const WITH_SCHEME = /\b[a-z][a-z\d+.-]{1,20}:(?:[/\\]{2}|(?=[^\s/\\\d]))[^\s<>"'“”‘’《》「」【】，。；！？、]+/giu;
/** Letters of any script, dots of any kind (the Chinese full stop before a Latin letter alone: else it ends a sentence), and whatever follows the host. */
const BARE =
  /(?:[\p{L}\p{N}\p{Cf}%@_-]+(?:\[\.\]|[.．]|[。｡](?=[a-zａ-ｚ\d])))+[\p{L}\p{N}-]{2,}(?::\d+)?(?:[/\\?#][^\s<>"'“”‘’《》「」【】，；！？、]*)?/giu;

/** What looks like an address in a pasted text, in order. A text without spaces that is no sentence is taken whole. */
export function findAddresses(text: string): readonly string[] {
  const trimmed = text.trim();
  if (trimmed === '') return [];
  if (!/\s/.test(trimmed) && !/[，！？、；：“”《》【】\u4e00-\u9fff]{2,}/u.test(trimmed)) return [trimmed];
  const found: string[] = [];
  const rest = trimmed.replace(WITH_SCHEME, (address) => {
    found.push(address);
    return ' ';
  });
  for (const [address] of rest.matchAll(BARE)) found.push(address);
  return [...new Set(found.map((one) => one.replace(/[.,;:!?)\]}>]+$/, '')))].slice(0, MOST_ADDRESSES);
}
