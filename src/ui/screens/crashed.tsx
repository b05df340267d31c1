import { RotateCcw } from 'lucide';
import { useRef } from 'preact/hooks';
import { troubleMessages } from '../../messages/troubles.ts';
import { Button } from '../parts/button.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { Page } from '../parts/page.tsx';
import { useUi } from '../ui-context.ts';

/** We were wrong: said once, with a log that can be copied and that holds no picture. */
export function CrashedScreen({ log }: { readonly log: string }) {
  const { state, port } = useUi();
  const { crashed } = troubleMessages[state.settings.locale];
  const text = useRef<HTMLTextAreaElement>(null);
  return (
    <Page
      title={crashed.title}
      hasBack={false}
      actions={
        <Button look="primary" icon={RotateCcw} onPress={() => port.restart()}>
          {crashed.restart}
        </Button>
      }
    >
      <p>{crashed.body}</p>
      <p class="hint">{crashed.logHint}</p>
      <label class="log">
        <span>{crashed.log}</span>
        <textarea ref={text} readOnly rows={10} value={log} />
      </label>
      <CopyButton name={crashed.copy} text={log} onRefused={() => text.current?.select()} />
    </Page>
  );
}
