import { Eraser, WandSparkles } from 'lucide';
import { useState } from 'preact/hooks';
import { type DataForm, fieldsOf, type Sex } from '../../../core/data/form.ts';
import type { Situation } from '../../../core/session/state.ts';
import { type DataMessages, dataMessages } from '../../../messages/data.ts';
import { Button } from '../../parts/button.tsx';
import { ChoiceGroup } from '../../parts/choice-group.tsx';
import { Page } from '../../parts/page.tsx';
import { PrivateLine } from '../../parts/private-line.tsx';
import { useUi } from '../../ui-context.ts';
import { countedSentence } from '../../wording.ts';
import { BetterTexts } from './better-texts.tsx';
import { ComparePicture } from './compare-picture.tsx';
import { DataField } from './data-field.tsx';
import { ProblemList } from './problem-list.tsx';
import { type DataDesk, useDataForm } from './use-data-form.ts';
import '../../styles/data-better.css';
import '../../styles/data-check.css';
import '../../styles/data-compare.css';

/** What is typed for the real check, read letter by letter before it counts. */
export function DataCheckScreen({ situation }: { readonly situation: Extract<Situation, { at: 'data-check' }> }) {
  const { state, words: shared, emit } = useUi();
  const words = dataMessages[state.settings.locale];
  const desk = useDataForm();
  const { form } = desk;
  return (
    <Page title={words.title} actions={<Summary desk={desk} words={words} />}>
      <p>{words.line}</p>
      <ChoiceGroup
        title={words.kind}
        options={(['resident-card', 'chinese-passport', 'other-document'] as const).map((value) => ({
          value,
          name: words.kinds[value],
        }))}
        chosen={form.kind}
        onChoose={desk.chooseKind}
      />
      <div class="data-fields">
        {fieldsOf[form.kind].map((field) => (
          <DataField key={field} field={field} desk={desk} words={words} />
        ))}
        <SexChoice desk={desk} words={words} />
      </div>
      <BetterTexts desk={desk} words={words} />
      <ComparePicture form={form} words={words} attemptId={situation.attemptId} />
      <ClearButton desk={desk} words={words} />
      <PrivateLine />
      <p class="hint">{words.private}</p>
      <p class="honest">{shared.app.honest}</p>
      <Button look="quiet" onPress={() => emit({ type: 'go-home' })}>
        {shared.actions.home}
      </Button>
    </Page>
  );
}

interface PartProps {
  readonly desk: DataDesk;
  readonly words: DataMessages;
}

function SexChoice({ desk, words }: PartProps) {
  const problems = desk.problems.filter(({ field }) => field === 'sex');
  return (
    <div class="data-field">
      <ChoiceGroup<Sex | 'none'>
        title={words.sex}
        options={(['none', 'female', 'male'] as const).map((value) => ({ value, name: words.sexes[value] }))}
        chosen={desk.form.sex ?? 'none'}
        onChoose={(value) => desk.chooseSex(value === 'none' ? null : value)}
      />
      {problems.length > 0 && <ProblemList problems={problems} text="" words={words} onFix={desk.fix} />}
    </div>
  );
}

function isEmpty({ kind, sex, texts }: DataForm): boolean {
  return sex === null && fieldsOf[kind].every((field) => texts[field] === '');
}

/** At the end of the form, away from the thumb; what was typed is gone then. */
function ClearButton({ desk, words }: PartProps) {
  const [wasCleared, setCleared] = useState(false);
  const hasText = !isEmpty(desk.form);
  return (
    <div class="data-clear">
      {hasText && (
        <Button
          icon={Eraser}
          onPress={() => {
            desk.clear();
            setCleared(true);
          }}
        >
          {words.clear}
        </Button>
      )}
      <p role="status">{wasCleared && !hasText ? words.cleared : ''}</p>
    </div>
  );
}

/** How much there is to look at in the whole form; in the thumb's reach, with the tap that puts all certain things right. */
function Summary({ desk, words }: PartProps) {
  const { locale } = useUi().state.settings;
  const [done, setDone] = useState('');
  const { form, problems, certain } = desk;
  const { summary } = words;
  const standing = isEmpty(form)
    ? summary.empty
    : problems.length === 0
      ? summary.fine
      : countedSentence(summary.left, problems.length, locale);
  const fixCertain = (): void => {
    desk.fixCertain();
    setDone(countedSentence(words.fixed, certain, locale));
  };
  return (
    <>
      <p class="data-summary" role="status">
        {done !== '' && <span>{done}. </span>}
        <strong>{standing}</strong>
      </p>
      {certain > 0 && (
        <Button look="primary" icon={WandSparkles} onPress={fixCertain}>
          {countedSentence(words.fixAll, certain, locale)}
        </Button>
      )}
    </>
  );
}
