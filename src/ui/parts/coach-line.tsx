import { Check, CircleDot, type IconNode, LoaderCircle } from 'lucide';
import type { Cue, Tier } from '../../core/check.ts';
import { exerciseOf, showsFace } from '../../core/exercises.ts';
import type { CoachingSituation } from '../../core/session/state.ts';
import type { Catalogue } from '../../messages/index.ts';
import { useUi } from '../ui-context.ts';
import { adviceSentence } from '../wording.ts';
import type { CoachingPhase } from './coaching-phase.ts';
import { cueIcons, helpDrawing } from './cues.ts';
import { Icon } from './icon.tsx';
import { ModelProgress } from './model-progress.tsx';
import '../styles/coach.css';

interface Said {
  readonly icon: IconNode;
  readonly line: string;
  readonly isAdvice?: true;
}

function said(catalogue: Catalogue, situation: CoachingSituation, phase: CoachingPhase, cue: Cue | null): Said {
  const words = catalogue.screens.coaching;
  const { advice } = situation.coaching;
  if (phase === 'taken') return { icon: Check, line: words.taking };
  if (phase === 'manual') return { icon: CircleDot, line: words.manual };
  if (phase === 'starting') return { icon: LoaderCircle, line: words.gettingReady };
  const sentence = advice && adviceSentence(catalogue, advice);
  if (sentence && cue) return { icon: cueIcons[cue], line: sentence.say, isAdvice: true };
  if (phase === 'holding') return { icon: Check, line: words.holdStill };
  if (phase === 'adjusting') return { icon: cueIcons.search, line: words.found };
  const isFace = showsFace(situation.exercise);
  return { icon: cueIcons.search, line: isFace ? words.lookingFace : words.looking };
}

interface CoachProps {
  readonly situation: CoachingSituation;
  readonly phase: CoachingPhase;
  readonly cue: Cue | null;
}

/** The one message. Screen readers hear the same words, once per change. */
export function CoachLine({ situation, phase, cue }: CoachProps) {
  const { catalogue } = useUi();
  const { icon, line, isAdvice } = said(catalogue, situation, phase, cue);
  return (
    <p class={`coach-line coach-${phase} ${isAdvice ? 'coach-advice' : ''}`} role="status">
      <Icon icon={icon} size={28} />
      <span>{line}</span>
    </p>
  );
}

/** More about the same message, below the guide: how and why after a while, with a drawing when it still stands. */
export function CoachHelp({ situation, phase, cue, tier }: CoachProps & { readonly tier: Tier | null }) {
  const { catalogue, state, words } = useUi();
  const { advice, emphasis } = situation.coaching;
  const isAdvising = phase === 'adjusting' || phase === 'searching';
  const sentence = isAdvising && advice ? adviceSentence(catalogue, advice) : null;
  const { subject } = exerciseOf(situation.exercise);
  const HelpDrawing = emphasis === 'help' && cue && tier ? helpDrawing(cue, tier, subject) : null;
  const notice = state.notice === null ? null : words.notices[state.notice];
  const more = phase === 'manual' ? words.coaching.manualMore : sentence && emphasis !== 'short' ? sentence.more : null;
  return (
    <div class="coach-help">
      {/* Outside the live region: a screen reader must not read every kilobyte. */}
      {phase === 'starting' && <ModelProgress />}
      <div role="status">
        {(notice ?? more) !== null && (
          <div class="coach-more">
            {HelpDrawing && notice === null && <HelpDrawing />}
            <p>{notice ?? more}</p>
          </div>
        )}
      </div>
    </div>
  );
}
