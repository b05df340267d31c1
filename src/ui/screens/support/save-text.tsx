import { Download } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { SupportMessages } from '../../../messages/support.ts';
import { Icon } from '../../parts/icon.tsx';

/** A text file for the phone's own folder, with a mark that older programs know UTF-8 by. */
function fileOf(text: string): Blob {
  return new Blob(['\ufeff', text], { type: 'text/plain;charset=utf-8' });
}

export function SaveText({ text, words }: { readonly text: string; readonly words: SupportMessages['message'] }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(fileOf(text));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  return (
    <>
      {url && (
        <a class="button button-plain" href={url} download="dry-run-support.txt">
          <Icon icon={Download} size={20} />
          <span>{words.save}</span>
        </a>
      )}
      <p class="hint">{words.saveHint}</p>
    </>
  );
}
