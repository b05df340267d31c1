import { LoaderCircle, Pause, Play, RotateCcw, RotateCw, SkipForward, Square, TriangleAlert, X } from 'lucide';
import { useRef } from 'preact/hooks';
import type { Size } from '../../core/geometry.ts';
import { guideFor } from '../../core/guide.ts';
import { type Survey, turnedRatio } from '../../core/room/index.ts';
import { scoreOfLight } from '../../core/room/light.ts';
import type { SurveyingSituation } from '../../core/session/state.ts';
import { type RoomMessages, roomMessages } from '../../messages/room.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { CompassRing } from '../parts/compass-ring.tsx';
import { Heading } from '../parts/heading.tsx';
import { Icon } from '../parts/icon.tsx';
import { ModelProgress } from '../parts/model-progress.tsx';
import { Preview } from '../parts/preview.tsx';
import { useViewSize } from '../parts/view-size.ts';
import { useUi } from '../ui-context.ts';
import { fill } from '../wording.ts';
import '../styles/camera.css';
import '../styles/coach.css';
import '../styles/guide.css';
import '../styles/room.css';

/** One slow turn before the camera. Nothing runs out: it can be paused, begun again, ended early or skipped at any moment. */
export function SurveyingScreen({ situation }: { readonly situation: SurveyingSituation }) {
  const { state, words, emit } = useUi();
  const stage = useRef<HTMLElement>(null);
  const view = useViewSize(stage);
  const room = roomMessages[state.settings.locale];
  const { survey, judge, exercise, source, abilities } = situation;
  const isReady = judge === 'running';
  return (
    <main ref={stage} class={`camera camera-hand-${state.settings.hand}`}>
      <Heading isHidden>{room.title}</Heading>
      <Preview isMirrored={abilities.mirrored} isTaken={false} name={room.preview} />
      {view && <TurnRing survey={survey} view={view} exercise={exercise} />}
      <div class="camera-top">
        <div class="camera-head">
          <IconButton icon={X} name={words.actions.close} onPress={() => emit({ type: 'go-back' })} />
          <div class="step-line">
            <p>
              {words.exercises[exercise]}
              {source === 'demo' && <span class="chip">{words.coaching.demoChip}</span>}
            </p>
          </div>
          <span class="room-head-end" />
        </div>
        <TurnLine survey={survey} isReady={isReady} room={room} />
      </div>
      <div class="room-foot">
        {!isReady && <ModelProgress />}
        <TurnMore survey={survey} room={room} />
        <TurnButtons survey={survey} room={room} isReady={isReady} isDemo={source === 'demo'} />
      </div>
    </main>
  );
}

interface PartProps {
  readonly survey: Survey;
  readonly room: RoomMessages;
}

function TurnRing({
  survey,
  view,
  exercise,
}: Pick<PartProps, 'survey'> & { readonly view: Size; readonly exercise: SurveyingSituation['exercise'] }) {
  const guide = guideFor(exercise, view);
  const radius = Math.min(view.width * 0.48, guide.height * 0.62);
  const scores = survey.sectors.map((sector) => (sector ? scoreOfLight(sector.mean) : null));
  return (
    <svg class="overlay" viewBox={`0 0 ${view.width} ${view.height}`} aria-hidden="true">
      <g transform={`translate(${guide.x + guide.width / 2} ${guide.y + guide.height / 2})`}>
        <CompassRing scores={scores} best={null} facingDeg={survey.turnedDeg} radius={radius} isAroundFace />
      </g>
    </svg>
  );
}

/** The one sentence of the moment; screen readers hear it once per change. */
function TurnLine({ survey, isReady, room }: PartProps & { readonly isReady: boolean }) {
  const [icon, line] = saidOf(survey, isReady, room);
  return (
    <p class="coach-line coach-adjusting" role="status">
      <Icon icon={icon} size={28} />
      <span>{line}</span>
    </p>
  );
}

function saidOf({ is, pace, isTooFast, isFaceLost }: Survey, isReady: boolean, room: RoomMessages) {
  if (is === 'paused') return [Pause, room.paused] as const;
  if (!isReady) return [LoaderCircle, room.gettingReady] as const;
  if (is === 'ready') return [RotateCcw, room.intro] as const;
  if (pace === 'unknown') return [LoaderCircle, room.askingPhone] as const;
  if (isFaceLost) return [TriangleAlert, room.findFace] as const;
  return isTooFast ? ([TriangleAlert, room.slower] as const) : ([RotateCcw, room.turn] as const);
}

function TurnMore({ survey, room }: PartProps) {
  const percent = Math.round(100 * turnedRatio(survey));
  return <p class="coach-more">{survey.is === 'ready' ? room.introMore : fill(room.progress, { percent })}</p>;
}

interface TurnButtonsProps extends PartProps {
  readonly isReady: boolean;
  readonly isDemo: boolean;
}

function TurnButtons({ survey, room, isReady, isDemo }: TurnButtonsProps) {
  const { emit } = useUi();
  const { start, pause, resume, restart, enough, skip } = room.actions;
  const press = (what: 'start' | 'pause' | 'resume' | 'restart' | 'enough') => () => emit({ type: 'turn', what });
  const toSelfie = (): void => emit({ type: 'choose-exercise', exercise: 'selfie', demo: isDemo });
  return (
    <div class="room-buttons">
      {survey.is === 'ready' && (
        <Button look="primary" icon={RotateCcw} isBusy={!isReady} onPress={press('start')}>
          {start}
        </Button>
      )}
      {survey.is === 'turning' && (
        <Button look="primary" icon={Pause} onPress={press('pause')}>
          {pause}
        </Button>
      )}
      {survey.is === 'paused' && (
        <Button look="primary" icon={Play} onPress={press('resume')}>
          {resume}
        </Button>
      )}
      {survey.is !== 'ready' && (
        <div class="row">
          <Button icon={RotateCw} onPress={press('restart')}>
            {restart}
          </Button>
          <Button icon={Square} onPress={press('enough')}>
            {enough}
          </Button>
        </div>
      )}
      {survey.is !== 'turning' && (
        <Button look="plain" icon={SkipForward} onPress={toSelfie}>
          {skip}
        </Button>
      )}
    </div>
  );
}
