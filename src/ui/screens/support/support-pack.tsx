import { ShieldCheck } from 'lucide';
import { useState } from 'preact/hooks';
import { practisedOf } from '../../../core/report/support-summary.ts';
import { supportMessages } from '../../../messages/support.ts';
import { Icon } from '../../parts/icon.tsx';
import { Page } from '../../parts/page.tsx';
import type { Attachment } from '../../support/attachment.ts';
import { deviceLines } from '../../support/device-lines.ts';
import { type Draft, keepDraft, keptDraft } from '../../support/draft.ts';
import { useUi } from '../../ui-context.ts';
import { Included } from './included.tsx';
import { MessagePart } from './message-part.tsx';
import { PracticePictures } from './practice-pictures.tsx';
import { Screenshots } from './screenshots.tsx';
import { WhatHappened } from './what-happened.tsx';
import '../../styles/support.css';

/** When nothing helps: what happened becomes a message to official support. What is typed stays here. */
export function SupportPackScreen() {
  const { state } = useUi();
  const words = supportMessages[state.settings.locale];
  const [draft, setDraft] = useState<Draft>(keptDraft);
  const [screenshots, setScreenshots] = useState<readonly Attachment[]>([]);
  const [pictures, setPictures] = useState<readonly Attachment[]>([]);
  const change = (part: Partial<Draft>): void => {
    const changed = { ...draft, ...part };
    keepDraft(changed);
    setDraft(changed);
  };
  const { library } = state;
  const practised = library.is === 'ready' ? practisedOf(library.attempts) : [];
  const parts = {
    draft,
    screenshots: screenshots.length,
    pictures: pictures.length,
    practised: draft.hasPractice ? practised : [],
  };
  return (
    <Page title={words.title}>
      <p>{words.intro}</p>
      <ul class="ticks">
        {words.rules.map((rule) => (
          <li key={rule}>
            <Icon icon={ShieldCheck} size={20} />
            <span>{rule}</span>
          </li>
        ))}
      </ul>
      <WhatHappened draft={draft} words={words} onChange={change} />
      <Screenshots shown={screenshots} words={words.screenshots} onChange={setScreenshots} />
      <Included draft={draft} words={words.included} hasPractised={practised.length > 0} onChange={change} />
      <PracticePictures shown={pictures} words={words.pictures} onChange={setPictures} />
      <MessagePart
        words={words}
        attachments={[...screenshots, ...pictures]}
        partsIn={(locale) => ({ ...parts, device: draft.hasDevice ? deviceLines(state, locale) : [] })}
      />
    </Page>
  );
}
