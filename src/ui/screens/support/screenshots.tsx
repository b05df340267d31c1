import { ImagePlus, Trash2 } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SupportMessages } from '../../../messages/support.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { fill } from '../../wording.ts';

/** A picture of the error, held by this screen alone. */
export interface Screenshot {
  readonly file: File;
  readonly url: string;
}

/** More than that nobody at support looks at, and forms refuse. */
const MOST_SCREENSHOTS = 4;

interface ScreenshotsProps {
  readonly shown: readonly Screenshot[];
  readonly words: SupportMessages['screenshots'];
  readonly onChange: (shown: readonly Screenshot[]) => void;
}

/** Chosen by the person, seen by nobody else, and forgotten with the screen. */
export function Screenshots({ shown, words, onChange }: ScreenshotsProps) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const newest = useRef(shown);
  newest.current = shown;
  useEffect(
    () => () => {
      for (const { url } of newest.current) URL.revokeObjectURL(url);
    },
    [],
  );

  function take(): void {
    const file = input.current?.files?.[0];
    if (input.current && file) {
      setProblem('');
      onChange([...shown, { file, url: URL.createObjectURL(file) }]);
      // Choosing the same file again must be a change again.
      input.current.value = '';
    }
  }

  function remove({ url }: Screenshot): void {
    URL.revokeObjectURL(url);
    onChange(newest.current.filter((other) => other.url !== url));
  }

  function refuse(screenshot: Screenshot): void {
    setProblem(words.unreadable);
    remove(screenshot);
  }

  const add = (): void => {
    if (shown.length < MOST_SCREENSHOTS) input.current?.click();
    else setProblem(words.tooMany);
  };
  return (
    <section class="support-part">
      <h2>{words.heading}</h2>
      <p class="hint">{words.hint}</p>
      <ul class="support-screenshots">
        {shown.map((screenshot, i) => (
          <li key={screenshot.url}>
            <img src={screenshot.url} alt={fill(words.alt, { number: i + 1 })} onError={() => refuse(screenshot)} />
            <IconButton
              icon={Trash2}
              name={fill(words.remove, { number: i + 1 })}
              onPress={() => {
                setProblem('');
                remove(screenshot);
              }}
            />
          </li>
        ))}
      </ul>
      <input ref={input} type="file" accept="image/*" hidden tabIndex={-1} aria-hidden="true" onChange={take} />
      <Button icon={ImagePlus} onPress={add}>
        {words.add}
      </Button>
      <p role="status" class="support-warning">
        {problem}
      </p>
    </section>
  );
}
