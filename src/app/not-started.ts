/** Both languages, and here instead of in `messages/`: what failed may be the loading of those very sentences. */
const sentences = [
  ['zh-CN', '没有加载完整，请检查网络后重试。已保存的内容不受影响。', '重试'],
  ['en', 'This did not load completely. Check the connection and try again. Nothing you kept is lost.', 'Try again'],
] as const;

/** The page could not even begin: never a blank screen. The error stays in the console for whoever looks for it. */
export function sayNotStarted(error: unknown): void {
  console.error(error);
  const blocks = sentences.map(([lang, sentence, again]) => {
    const block = document.createElement('section');
    const text = document.createElement('p');
    const button = document.createElement('button');
    text.textContent = sentence;
    button.textContent = again;
    button.className = 'button button-primary';
    button.addEventListener('click', () => location.reload());
    block.lang = lang;
    block.append(text, button);
    return block;
  });
  const main = document.createElement('main');
  main.className = 'home';
  main.append(...blocks);
  document.getElementById('app')!.replaceChildren(main);
}
