import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  Check,
  type IconNode,
  LoaderCircle,
  Pause,
  ScanFace,
  SkipForward,
  Square,
  TriangleAlert,
  Volume2,
  VolumeX,
  X,
} from 'lucide';
import { useRef } from 'preact/hooks';
import type { Size } from '../../core/geometry.ts';
import type { AskedId } from '../../core/gestures/index.ts';
import { guideFor } from '../../core/guide.ts';
import { type Cue, leftMsOf, type Rehearsal } from '../../core/rehearsal/index.ts';
import type { RehearsingSituation } from '../../core/session/state.ts';
import { type MovementMessages, movementMessages } from '../../messages/movements.ts';
import { cueLine } from '../movement-words.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { Heading } from '../parts/heading.tsx';
import { Icon } from '../parts/icon.tsx';
import { ModelProgress } from '../parts/model-progress.tsx';
import { MovementDial } from '../parts/movement-dial.tsx';
import { Preview } from '../parts/preview.tsx';
import { useViewSize } from '../parts/view-size.ts';
import { useUi } from '../ui-context.ts';
import { fill } from '../wording.ts';
import '../styles/camera.css';
import '../styles/coach.css';
import '../styles/guide.css';
import '../styles/movement-dial.css';

/** The movements before the open camera. One line says what to do; everything else is for those who can look. */
export function RehearsingScreen({ situation }: { readonly situation: RehearsingSituation }) {
  const { state, words, emit } = useUi();
  const stage = useRef<HTMLElement>(null);
  const view = useViewSize(stage);
  const movement = movementMessages[state.settings.locale];
  const { rehearsal, judge, source, abilities } = situation;
  const { muted } = state.settings;
  return (
    <main ref={stage} class={`camera camera-hand-${state.settings.hand}`}>
      <Heading isHidden>{movement.live.title}</Heading>
      <Preview isMirrored={abilities.mirrored} isTaken={false} name={movement.live.preview} />
      {view && <DwellRing rehearsal={rehearsal} view={view} />}
      <div class="camera-top">
        <div class="camera-head">
          <IconButton icon={X} name={words.actions.close} onPress={() => emit({ type: 'go-back' })} />
          <StepLine rehearsal={rehearsal} words={movement} isDemo={source === 'demo'} />
          <IconButton
            icon={muted ? VolumeX : Volume2}
            name={muted ? words.coaching.unmute : words.coaching.mute}
            onPress={() => emit({ type: 'toggle-mute' })}
          />
        </div>
        <CueLine rehearsal={rehearsal} words={movement} isReady={judge === 'running'} isMirrored={abilities.mirrored} />
      </div>
      <div class="movement-foot">
        {judge !== 'running' && <ModelProgress />}
        <Guides rehearsal={rehearsal} words={movement} isMirrored={abilities.mirrored} />
        <div class="row">
          <Button icon={SkipForward} onPress={() => emit({ type: 'rehearsal', what: 'skip' })}>
            {movement.live.skip}
          </Button>
          <Button icon={Square} onPress={() => emit({ type: 'rehearsal', what: 'stop' })}>
            {movement.live.stop}
          </Button>
        </div>
      </div>
    </main>
  );
}

interface PartProps {
  readonly rehearsal: Rehearsal;
  readonly words: MovementMessages;
}

function StepLine({ rehearsal, words, isDemo }: PartProps & { readonly isDemo: boolean }) {
  const { words: screens } = useUi();
  const { plan, results } = rehearsal;
  const step = Math.min(results.length + 1, plan.steps.length);
  const leftMs = leftMsOf(rehearsal);
  const isOne = plan.steps.length === 1;
  return (
    <div class="step-line">
      <p>
        {isOne ? words.choose.modes[plan.mode].name : fill(words.live.step, { step, of: plan.steps.length })}
        {isDemo && <span class="chip">{screens.coaching.demoChip}</span>}
      </p>
      {/* Not read aloud: a clock that speaks would drown the coach. */}
      <p class="movement-clock" aria-hidden="true">
        {leftMs === null ? words.live.untimed : fill(words.live.left, { seconds: Math.ceil(leftMs / 1000) })}
      </p>
    </div>
  );
}

/** The one sentence of the moment; the session lets it change once in 1.2 s at most. */
function CueLine({
  rehearsal,
  words,
  isReady,
  isMirrored,
}: PartProps & { readonly isReady: boolean; readonly isMirrored: boolean }) {
  const { cue } = rehearsal;
  const icon = isReady ? iconOf(cue, isMirrored) : LoaderCircle;
  return (
    <p class={`coach-line ${isReady ? lookOf(cue) : 'coach-starting'}`} role="status">
      <Icon icon={icon} size={28} />
      <span>{isReady ? cueLine(words, cue) : words.live.gettingReady}</span>
    </p>
  );
}

function lookOf(cue: Cue): string {
  if (cue.is === 'verdict') return cue.outcome.verdict === 'good' ? 'coach-taken' : 'coach-advice';
  return cue.is === 'slower' || cue.is === 'other-way' || cue.is === 'waiting' ? 'coach-advice' : 'coach-adjusting';
}

/** Arrows point the way the head goes in the picture: own left is left in a mirror. */
function iconOf(cue: Cue, isMirrored: boolean): IconNode {
  switch (cue.is) {
    case 'ask':
    case 'further':
    case 'other-way':
      return arrowOf(cue.movement, isMirrored) ?? ScanFace;
    case 'verdict':
      return cue.outcome.verdict === 'good' ? Check : TriangleAlert;
    case 'hold':
    case 'waiting':
      return Pause;
    case 'slower':
    case 'no-time':
      return TriangleAlert;
    case 'next':
      return Check;
    default:
      return ScanFace;
  }
}

function arrowOf(movement: AskedId, isMirrored: boolean): IconNode | null {
  if (movement === 'turn-left') return isMirrored ? ArrowLeft : ArrowRight;
  if (movement === 'turn-right') return isMirrored ? ArrowRight : ArrowLeft;
  if (movement === 'look-up') return ArrowUp;
  return movement === 'look-down' || movement === 'nod' ? ArrowDown : null;
}

/** Nothing but the step in an exam: no hints there. */
function Guides({ rehearsal, words, isMirrored }: PartProps & { readonly isMirrored: boolean }) {
  const { asked, plan, paused } = rehearsal;
  if (plan.mode === 'exam' || !asked || paused) return null;
  return <MovementDial movement={asked.movement} live={asked.live} words={words} isMirrored={isMirrored} />;
}

/** Around the face: fills while the far point is kept. The oval of "closer" grows with the person, out to the ring. */
function DwellRing({ rehearsal, view }: { readonly rehearsal: Rehearsal; readonly view: Size }) {
  const { asked, plan } = rehearsal;
  const guide = guideFor('selfie', view);
  const [rx, ry] = [guide.width / 2, guide.height / 2];
  const isNear = asked?.movement === 'move-closer';
  const held = plan.mode === 'exam' ? 0 : (asked?.live.heldRatio ?? 0);
  const grown = NEAR_START_RATIO + (1 - NEAR_START_RATIO) * Math.max(0, Math.min(1, asked?.live.wayRatio ?? 0));
  return (
    <svg class="overlay" viewBox={`0 0 ${view.width} ${view.height}`} aria-hidden="true">
      <g transform={`translate(${guide.x + rx} ${guide.y + ry})`}>
        <ellipse class="dwell-track" rx={rx} ry={ry} />
        {isNear && <ellipse class="dwell-near" rx={rx * grown} ry={ry * grown} />}
        <ellipse
          class="dwell-ring"
          rx={rx}
          ry={ry}
          pathLength="100"
          stroke-dasharray={`${Math.round(100 * held)} 100`}
          visibility={held > 0 ? 'visible' : 'hidden'}
        />
      </g>
    </svg>
  );
}

/** How large the inner oval is before the person has come closer. */
const NEAR_START_RATIO = 0.74;
