import { useEffect, useRef } from 'preact/hooks';
import { type CauseId, causeSteps, causesBehind, sayingIds } from '../../../core/preparation/causes.ts';
import type { Preparation } from '../../../core/preparation/preparation.ts';
import { type CauseMessages, causeMessages } from '../../../messages/causes.ts';
import { Button } from '../../parts/button.tsx';
import { ChoiceGroup } from '../../parts/choice-group.tsx';
import { Page } from '../../parts/page.tsx';
import { useUi } from '../../ui-context.ts';
import { fill } from '../../wording.ts';
import { StepButtons } from './step-buttons.tsx';

/** What the provider said, what is likely behind it, and what practises or checks each cause. */
export function CausesScreen({ preparation }: { readonly preparation: Preparation }) {
  const { state, words, emit } = useUi();
  const say = causeMessages[state.settings.locale];
  const { saying, returned, progress } = preparation;
  const { likely, others } = causesBehind(saying);
  return (
    <Page title={say.title}>
      <p>{say.line}</p>
      <Returned preparation={preparation} />
      <div class="sayings">
        <ChoiceGroup
          title={say.question}
          options={sayingIds.map((value) => ({ value, name: say.sayings[value] }))}
          chosen={saying}
          onChoose={(value) => emit({ type: 'prepare', act: { do: 'say', saying: value } })}
        />
      </div>
      <p class="visually-hidden" role="status">
        {say.sayings[saying]}: {likely.map((cause) => say.causes[cause].title).join('; ')}
      </p>
      <Causes key={`likely-${saying}`} title={say.likely} causes={likely} returned={returned} isNumbered />
      {others.length > 0 && <Causes title={say.others} causes={others} returned={null} />}
      <Background say={say} />
      {Object.keys(progress.marks).length > 0 && (
        <Button look="quiet" onPress={() => emit({ type: 'prepare', act: { do: 'forget' } })}>
          {say.forget}
        </Button>
      )}
      <p class="honest">{words.app.honest}</p>
    </Page>
  );
}

/** What the person has just come back from, and how it went. */
export function Returned({ preparation }: { readonly preparation: Preparation }) {
  const { state } = useUi();
  const say = causeMessages[state.settings.locale];
  const { returned, progress } = preparation;
  const mark = returned && progress.marks[returned];
  return (
    <p class={mark ? 'returned' : 'visually-hidden'} role="status">
      {mark ? fill(say.returned, { step: say.steps[returned], mark: say.marks[mark] }) : ''}
    </p>
  );
}

interface CausesProps {
  readonly title: string;
  readonly causes: readonly CauseId[];
  readonly returned: Preparation['returned'];
  readonly isNumbered?: boolean;
}

function Causes({ title, causes, returned, isNumbered = false }: CausesProps) {
  const { state } = useUi();
  const say = causeMessages[state.settings.locale];
  // Whoever comes back finds the cause they left from, open.
  const left = causes.find((cause) => returned !== null && causeSteps[cause].includes(returned));
  const open = left ?? (isNumbered ? causes[0] : undefined);
  return (
    <section class="causes">
      <h2>{title}</h2>
      <ol>
        {causes.map((cause, i) => (
          <Cause
            key={cause}
            cause={cause}
            say={say}
            number={isNumbered ? i + 1 : null}
            isOpen={cause === open}
            isLeft={cause === left}
          />
        ))}
      </ol>
    </section>
  );
}

interface CauseProps {
  readonly cause: CauseId;
  readonly say: CauseMessages;
  readonly number: number | null;
  readonly isOpen: boolean;
  readonly isLeft: boolean;
}

function Cause({ cause, say, number, isOpen, isLeft }: CauseProps) {
  const { title, body, steps } = say.causes[cause];
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isLeft) place.current?.scrollIntoView({ block: 'start' });
  }, [isLeft]);
  return (
    <li class="cause" ref={place}>
      <h3>
        {number !== null && (
          <span class="cause-number" aria-hidden="true">
            {number}
          </span>
        )}
        <span>{title}</span>
      </h3>
      <p>{body}</p>
      <StepButtons steps={causeSteps[cause]} from="causes" />
      <details open={isOpen}>
        <summary>{say.todo}</summary>
        <ul class="todo">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      </details>
    </li>
  );
}

function Background({ say }: { readonly say: CauseMessages }) {
  return (
    <section class="background">
      <h2>{say.background.title}</h2>
      {say.background.points.map(({ title, body }) => (
        <details key={title}>
          <summary>{title}</summary>
          <p>{body}</p>
        </details>
      ))}
    </section>
  );
}
