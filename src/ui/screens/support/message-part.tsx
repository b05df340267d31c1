import { useRef, useState } from 'preact/hooks';
import type { Locale } from '../../../core/session/state.ts';
import { type SupportMessages, supportMessages } from '../../../messages/support.ts';
import { ChoiceGroup } from '../../parts/choice-group.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import type { Attachment } from '../../support/attachment.ts';
import { composeLetter, type LetterParts } from '../../support/letter.ts';
import { useCatalogue } from '../../support/other-catalogue.ts';
import { useUi } from '../../ui-context.ts';
import { SaveText } from './save-text.tsx';
import { ShareMessage } from './share-message.tsx';

interface MessagePartProps {
  readonly words: SupportMessages;
  readonly attachments: readonly Attachment[];
  readonly partsIn: (locale: Locale) => LetterParts;
}

/** The finished message in either language, and the ways out of the app: copied, shared, saved; never sent from here. */
export function MessagePart({ words, attachments, partsIn }: MessagePartProps) {
  const { state } = useUi();
  const [locale, setLocale] = useState<Locale>(state.settings.locale);
  const field = useRef<HTMLTextAreaElement>(null);
  const chinese = useLetter('zh-CN', partsIn);
  const english = useLetter('en', partsIn);
  const { text, isFailed } = locale === 'en' ? english : chinese;
  const { message } = words;
  return (
    <section class="support-part">
      <h2>{message.heading}</h2>
      <ChoiceGroup
        title={message.language}
        options={[
          { value: 'zh-CN', name: '中文', lang: 'zh-CN' },
          { value: 'en', name: 'English', lang: 'en' },
        ]}
        chosen={locale}
        onChoose={setLocale}
      />
      {text === null ? (
        <p role="status">{isFailed ? `${message.failed.title}. ${message.failed.body}` : message.loading}</p>
      ) : (
        <>
          <label class="support-field">
            <span class="visually-hidden">{message.label}</span>
            <textarea ref={field} class="support-letter" lang={locale} readOnly rows={14} value={text} />
          </label>
          <CopyButton name={message.copy} text={text} onRefused={() => field.current?.select()} />
          <ShareMessage
            title={supportMessages[locale].letter.subject}
            text={text}
            attachments={attachments}
            words={message}
          />
          <SaveText text={bothOf(chinese.text, english.text)} words={message} />
        </>
      )}
      <p>{message.next}</p>
    </section>
  );
}

function bothOf(...texts: readonly (string | null)[]): string {
  return `${texts.filter((text) => text !== null).join('\n\n----------\n\n')}\n`;
}

interface Letter {
  readonly text: string | null;
  readonly isFailed: boolean;
}

function useLetter(locale: Locale, partsIn: MessagePartProps['partsIn']): Letter {
  const catalogue = useCatalogue(locale);
  if (catalogue === 'coming' || catalogue === 'failed') return { text: null, isFailed: catalogue === 'failed' };
  const text = composeLetter(partsIn(locale), { support: supportMessages[locale], catalogue, locale });
  return { text, isFailed: false };
}
