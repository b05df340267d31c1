import { Share } from 'lucide';
import { useState } from 'preact/hooks';
import type { SupportMessages } from '../../../messages/support.ts';
import { Button } from '../../parts/button.tsx';
import type { Attachment } from '../../support/attachment.ts';

interface ShareMessageProps {
  readonly title: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly words: SupportMessages['message'];
}

/** Hands the message, with the pictures where the phone takes files, to an app that the person chooses. Absent where there is no such sheet. */
export function ShareMessage({ title, text, attachments, words }: ShareMessageProps) {
  const [outcome, setOutcome] = useState('');
  if (typeof navigator.share !== 'function') return null;

  async function share(): Promise<void> {
    const files = attachments.map(({ file }) => file);
    const withFiles = { title, text, files };
    const takesFiles = files.length > 0 && navigator.canShare?.(withFiles) === true;
    try {
      await navigator.share(takesFiles ? withFiles : { title, text });
      setOutcome(words.shared);
    } catch (error) {
      // Whoever closes the sheet has changed their mind: nothing to say.
      const isDismissed = error instanceof Error && error.name === 'AbortError';
      setOutcome(isDismissed ? '' : words.shareRefused);
    }
  }

  return (
    <div class="copy">
      <Button icon={Share} onPress={() => void share()}>
        {words.share}
      </Button>
      <p role="status">{outcome}</p>
    </div>
  );
}
