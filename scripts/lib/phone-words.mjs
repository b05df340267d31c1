/** What `npm run phone` says under its code. */

/** @param {{ urls: readonly string[], port: number, fingerprint: string }} facts `urls`: the likeliest first */
export function phoneWords({ urls: [first, ...others], port, fingerprint }) {
  const more = others.length > 0 ? `\n  If that does not open: ${others.join('  or  ')}\n` : '';
  return `
  Dry Run 预演 is ready for a phone in the same Wi-Fi: scan the code, or open
  ${first}
${more}
  Your phone will warn that the connection is not private. It says so because no authority has signed
  the certificate: this computer made it a moment ago. In your own network you may go on:
    iPhone    Show Details, then "visit this website"
    Android   Advanced, then "Proceed"
  The certificate's SHA-256, if you want to compare it:
  ${fingerprint}

  手机会提示“连接不安全”：证书是这台电脑刚刚自己生成的，没有机构签名。在自己家的网络里，可以点“高级”
  （iPhone 点“显示详细信息”），再选择继续访问。

  Behind that warning browsers neither install the app nor let it work offline: this needs a real host (docs/hosting.md).
  Nothing opens? A firewall may close port ${port}, and guest Wi-Fi often keeps phones and computers apart.
  Ctrl+C stops.`;
}
