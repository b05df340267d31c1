/** Things that belong in no message to anybody, looked for in what a person has typed. A hint, not a proof: it misses some. */

export type Secret = 'word' | 'number';

/** Words beside which a code or a password usually stands; no support needs any of them. */
const words =
  /password|passwd|passcode|one-time|verification code|2fa|otp\b|seed phrase|recovery phrase|mnemonic|private key|api key|密码|密碼|口令|验证码|驗證碼|助记词|助記詞|私钥|私鑰|密钥|短信码|动态码/i;

/** Digits in a row, spaces and hyphens between them allowed: cards have 13 to 19, resident identity numbers 18 with a last X. Times and error numbers have fewer. */
const longNumber = /(?<![\d])(?:\d[ -]?){12,18}[\dXx](?![\d])/;

/** A full-width digit is a digit. */
function inHalfWidth(text: string): string {
  return text.replace(/[０-９Ｘｘ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

export function secretsIn(text: string): readonly Secret[] {
  const plain = inHalfWidth(text);
  return [...(words.test(plain) ? (['word'] as const) : []), ...(longNumber.test(plain) ? (['number'] as const) : [])];
}
