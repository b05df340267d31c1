import { ListChecks, RotateCcw } from 'lucide';
import { type Plan, planExam, planRehearsal, type RehearsalRecord } from '../../core/rehearsal/index.ts';
import type { AttemptRecord } from '../../core/report/attempt.ts';
import type { DebriefSituation } from '../../core/session/state.ts';
import { type MovementMessages, movementMessages } from '../../messages/movements.ts';
import { Button } from '../parts/button.tsx';
import { ErrandButton } from '../parts/errand-button.tsx';
import { Page } from '../parts/page.tsx';
import { ReadinessLine } from '../parts/readiness-line.tsx';
import { RehearsalReport, reportTitle } from '../parts/rehearsal-report.tsx';
import { StorageProblem } from '../parts/storage-problem.tsx';
import { useUi } from '../ui-context.ts';

/** What is said after a rehearsal. */
export function DebriefScreen({ situation }: { readonly situation: DebriefSituation }) {
  const { state, words, emit } = useUi();
  const movement = movementMessages[state.settings.locale];
  const { rehearsal, origin } = situation;
  const demo = origin === 'demo';
  const { debrief } = movement;
  return (
    <Page
      title={reportTitle({ rehearsal, words: movement })}
      actions={
        <div class="row">
          <Button
            look="primary"
            icon={RotateCcw}
            onPress={() => emit({ type: 'begin-rehearsal', plan: samePlan(rehearsal), demo })}
          >
            {debrief.again}
          </Button>
          <Button icon={ListChecks} onPress={() => emit({ type: 'choose-exercise', exercise: 'movements', demo })}>
            {debrief.another}
          </Button>
        </div>
      }
    >
      <RehearsalReport rehearsal={rehearsal} words={movement} />
      <Keeping situation={situation} words={movement} />
      {/* The demo's exams are not the person's. */}
      {rehearsal.mode === 'exam' && !demo && <ReadinessLine />}
      <p class="honest">{words.app.honest}</p>
      <ErrandButton />
      <Button look="quiet" onPress={() => emit({ type: 'go-home' })}>
        {words.actions.home}
      </Button>
    </Page>
  );
}

/** The same again; what is left to chance falls anew. */
function samePlan({ mode, style, stepMs, steps }: RehearsalRecord): Plan {
  const seed = Math.floor(Math.random() * 2 ** 31);
  if (mode === 'rehearse') return planRehearsal(seed);
  if (mode === 'exam') return { ...planExam(style, 15, seed), stepMs };
  return { mode, style, stepMs, steps: steps.map(({ movement }) => movement) };
}

function Keeping({ situation, words }: { readonly situation: DebriefSituation; readonly words: MovementMessages }) {
  const { emit } = useUi();
  const { keeping } = situation;
  const { debrief } = words;
  if (keeping.is === 'failed') {
    return (
      <>
        <StorageProblem why={keeping.why} />
        <Button icon={RotateCcw} onPress={() => emit({ type: 'rehearsal', what: 'keep' })}>
          {debrief.tryKeeping}
        </Button>
      </>
    );
  }
  return (
    <p class="hint" role="status">
      {keeping.is === 'busy' ? debrief.keeping : debrief.kept}
    </p>
  );
}

/** A kept rehearsal, within the screen of its attempt. */
export function KeptRehearsalScreen({ attempt }: { readonly attempt: AttemptRecord }) {
  const { state } = useUi();
  const words = movementMessages[state.settings.locale];
  const { rehearsal } = attempt;
  if (!rehearsal) return null;
  return (
    <>
      <p class="step-results-title">{reportTitle({ rehearsal, words })}</p>
      <RehearsalReport rehearsal={rehearsal} words={words} />
    </>
  );
}
