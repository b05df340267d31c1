import { ChevronRight, Play, TriangleAlert } from 'lucide';
import { useState } from 'preact/hooks';
import { type AskedId, askedIds } from '../../core/gestures/index.ts';
import {
  type ExamSeconds,
  examSeconds,
  type Mode,
  planExam,
  planLearning,
  planRehearsal,
  type StyleId,
  styleIds,
} from '../../core/rehearsal/index.ts';
import { type MovementMessages, movementMessages } from '../../messages/movements.ts';
import { Button } from '../parts/button.tsx';
import { ChoiceGroup } from '../parts/choice-group.tsx';
import { GhostHead } from '../parts/ghost-head.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { PrivateLine } from '../parts/private-line.tsx';
import { ReadinessLine } from '../parts/readiness-line.tsx';
import { useUi } from '../ui-context.ts';
import { fill } from '../wording.ts';
import '../styles/movement-choices.css';

interface PartProps {
  readonly words: MovementMessages;
  readonly demo: boolean;
}

const modes: readonly Mode[] = ['learn', 'rehearse', 'exam'];

/** Another sequence each time; the rehearsal itself is the same for the same seed. */
const newSeed = (): number => Math.floor(Math.random() * 2 ** 31);

/** How to practise, and what: one movement, a few in a row, or an exam. */
export function ChoosingMovementScreen({ demo }: { readonly demo: boolean }) {
  const { state } = useUi();
  const words = movementMessages[state.settings.locale];
  const [mode, setMode] = useState<Mode>('learn');
  const { choose } = words;
  return (
    <Page title={demo ? choose.demoTitle : choose.title}>
      <p>{choose.line}</p>
      <ChoiceGroup
        title={choose.title}
        isTitleHidden
        hint={choose.modes[mode].hint}
        options={modes.map((value) => ({ value, name: choose.modes[value].name }))}
        chosen={mode}
        onChoose={setMode}
      />
      {mode === 'learn' && <LearnChoices words={words} demo={demo} />}
      {mode === 'rehearse' && <RehearseStart words={words} demo={demo} />}
      {mode === 'exam' && <ExamChoices words={words} demo={demo} />}
      <details class="movement-flashing">
        <summary>{choose.flashing.title}</summary>
        <p>{choose.flashing.body}</p>
        <p class="movement-warning">
          <Icon icon={TriangleAlert} size={20} />
          <span>{choose.flashing.warning}</span>
        </p>
      </details>
      <PrivateLine />
    </Page>
  );
}

function LearnChoices({ words, demo }: PartProps) {
  const { emit } = useUi();
  const learn = (movement: AskedId) => () => emit({ type: 'begin-rehearsal', plan: planLearning(movement), demo });
  return (
    <section aria-labelledby="which-movement">
      <h2 id="which-movement">{words.choose.which}</h2>
      <ul class="choices movement-choices">
        {askedIds.map((movement) => (
          <li key={movement}>
            <button type="button" class="choice" onClick={learn(movement)}>
              <GhostHead movement={movement} isMirrored isStill />
              <span>{words.names[movement]}</span>
              <Icon icon={ChevronRight} size={20} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function RehearseStart({ words, demo }: PartProps) {
  const { emit } = useUi();
  const start = (): void => emit({ type: 'begin-rehearsal', plan: planRehearsal(newSeed()), demo });
  return (
    <Button look="primary" icon={Play} onPress={start}>
      {words.choose.start}
    </Button>
  );
}

function ExamChoices({ words, demo }: PartProps) {
  const { emit } = useUi();
  const [style, setStyle] = useState<StyleId>('blink-turn-nod');
  const [seconds, setSeconds] = useState<ExamSeconds>(15);
  const { choose } = words;
  const start = (): void => emit({ type: 'begin-rehearsal', plan: planExam(style, seconds, newSeed()), demo });
  return (
    <>
      <fieldset class="style-choices">
        <legend>{choose.style}</legend>
        {styleIds.map((id) => (
          <label key={id} class="style-choice">
            <input type="radio" name="style" checked={id === style} onChange={() => setStyle(id)} />
            <span>
              {choose.styles[id].name}
              <span class="choice-hint">{choose.styles[id].hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="exam-seconds">
        <ChoiceGroup
          title={choose.seconds}
          options={examSeconds.map((one) => ({ value: String(one), name: fill(choose.second, { seconds: one }) }))}
          chosen={String(seconds)}
          onChoose={(chosen) => setSeconds(examSeconds.find((one) => String(one) === chosen) ?? seconds)}
        />
      </div>
      <Button look="primary" icon={Play} onPress={start}>
        {choose.start}
      </Button>
      <ReadinessLine />
    </>
  );
}
