import { ClipboardPaste, X } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type LinkMessages, linkMessages } from '../../../messages/links.ts';
import { Button } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { PrivateLine } from '../../parts/private-line.tsx';
import { useUi } from '../../ui-context.ts';
import { fill } from '../../wording.ts';
import { LinkReportCard } from './link-report.tsx';

type LinkChecker = typeof import('../../../core/links/index.ts');

/** Paste an address, and read whose it really is. The checker comes with its list of all endings, which nothing else needs. */
export function LinksScreen() {
  const { state, words, emit } = useUi();
  const say = linkMessages[state.settings.locale];
  const [text, setText] = useState('');
  const [tries, setTries] = useState(0);
  const checker = useChecker(tries);
  return (
    <Page title={say.title}>
      <p>{say.line}</p>
      <LinkField text={text} onText={setText} say={say} />
      {checker === 'failed' && (
        <>
          <p role="alert">{words.app.loadFailed.title}</p>
          <Button look="primary" onPress={() => setTries(tries + 1)}>
            {words.actions.tryAgain}
          </Button>
        </>
      )}
      {checker !== null && checker !== 'failed' && <Results checker={checker} text={text} say={say} />}
      <p>{say.always}</p>
      {checker !== null && checker !== 'failed' && <OfficialList checker={checker} say={say} />}
      <PrivateLine />
      <Button look="quiet" onPress={() => emit({ type: 'go-home' })}>
        {words.actions.home}
      </Button>
    </Page>
  );
}

interface LinkFieldProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly say: LinkMessages;
}

function LinkField({ text, onText, say }: LinkFieldProps) {
  const [hint, setHint] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  async function paste(): Promise<void> {
    try {
      onText(await navigator.clipboard.readText());
      setHint('');
    } catch {
      setHint(say.pasteRefused);
      field.current?.focus();
    }
  }

  return (
    <div class="link-field">
      <label for={id}>{say.field}</label>
      <textarea
        ref={field}
        id={id}
        rows={3}
        value={text}
        placeholder={say.placeholder}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        inputMode="url"
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      />
      <div class="row">
        <Button icon={ClipboardPaste} onPress={() => void paste()}>
          {say.paste}
        </Button>
        {text !== '' && (
          <Button icon={X} onPress={() => onText('')}>
            {say.clear}
          </Button>
        )}
      </div>
      <p class="hint" role="status">
        {hint}
      </p>
    </div>
  );
}

function useChecker(tries: number): LinkChecker | 'failed' | null {
  const [checker, setChecker] = useState<LinkChecker | 'failed' | null>(null);
  useEffect(() => {
    setChecker(null);
    import('../../../core/links/index.ts').then(setChecker, () => setChecker('failed'));
  }, [tries]);
  return checker;
}

interface ResultsProps {
  readonly checker: LinkChecker;
  readonly text: string;
  readonly say: LinkMessages;
}

function Results({ checker, text, say }: ResultsProps) {
  const reports = checker.checkLinks(text);
  return (
    <div class="link-results" role="status">
      {reports.map((report) => (
        <LinkReportCard key={report.text} report={report} say={say} />
      ))}
      {reports.length === 0 && text.trim() !== '' && <p>{say.nothing}</p>}
      {reports.length === checker.MOST_ADDRESSES && <p class="hint">{say.more}</p>}
    </div>
  );
}

function OfficialList({ checker, say }: Omit<ResultsProps, 'text'>) {
  return (
    <details class="official-list">
      <summary>{say.list.title}</summary>
      <p>{say.list.body}</p>
      <ul>
        {checker.officialDomains.map(({ owner, domains, source, readOn }) => (
          <li key={owner}>
            <strong>{owner}</strong> <span class="link-host">{domains.join(', ')}</span>
            <span class="hint">
              {fill(readOn === null ? say.list.known : say.list.read, { source, date: readOn ?? '' })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
