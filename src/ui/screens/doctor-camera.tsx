import {
  Check,
  CircleCheck,
  Focus,
  type IconNode,
  LoaderCircle,
  Search,
  SwitchCamera,
  TriangleAlert,
  X,
  ZoomIn,
  ZoomOut,
} from 'lucide';
import { useRef } from 'preact/hooks';
import type { Approach } from '../../core/doctor/approach.ts';
import type { DoctorCameraSituation } from '../../core/session/doctor-state.ts';
import { doctorMessages } from '../../messages/doctor.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { Heading } from '../parts/heading.tsx';
import { Icon } from '../parts/icon.tsx';
import { LiveOutline } from '../parts/live-outline.tsx';
import { Preview } from '../parts/preview.tsx';
import { useViewSize } from '../parts/view-size.ts';
import { useUi } from '../ui-context.ts';
import { fill } from '../wording.ts';
import '../styles/camera.css';
import '../styles/coach.css';
import '../styles/guide.css';
import '../styles/marks.css';
import '../styles/doctor.css';

const icons: Record<Approach['is'], IconNode> = {
  looking: Search,
  nearer: ZoomIn,
  focusing: Focus,
  'too-near': ZoomOut,
  slower: TriangleAlert,
  done: CircleCheck,
};

/** The card comes nearer until it fills the picture or gets blurred. No clock runs; it can be ended at any moment. */
export function DoctorCameraScreen({ situation }: { readonly situation: DoctorCameraSituation }) {
  const { state, words, emit } = useUi();
  const stage = useRef<HTMLElement>(null);
  const view = useViewSize(stage);
  const { camera } = doctorMessages[state.settings.locale];
  const { abilities, live, exercise, approach } = situation;
  const isMirrored = abilities?.mirrored ?? false;
  return (
    <main ref={stage} class={`camera camera-hand-${state.settings.hand}`}>
      <Heading isHidden>{camera.screen}</Heading>
      <Preview isMirrored={isMirrored} isTaken={false} name={camera.preview} />
      {view && (
        <svg class="overlay" viewBox={`0 0 ${view.width} ${view.height}`} aria-hidden="true">
          <LiveOutline
            live={live}
            findings={[]}
            view={view}
            isMirrored={isMirrored}
            look={approach.is === 'nearer' || approach.is === 'done' ? 'good' : 'adjusting'}
          />
        </svg>
      )}
      <div class="camera-top">
        <div class="camera-head">
          <IconButton icon={X} name={words.actions.close} onPress={() => emit({ type: 'go-back' })} />
          <div class="step-line">
            <p>{words.exercises[exercise]}</p>
          </div>
          <span class="doctor-head-end" />
        </div>
        <ApproachLine situation={situation} />
      </div>
      <DoctorFoot situation={situation} />
    </main>
  );
}

/** The one sentence of the moment; screen readers hear it once per change. */
function ApproachLine({ situation: { abilities, judge, approach } }: { readonly situation: DoctorCameraSituation }) {
  const { state } = useUi();
  const { camera } = doctorMessages[state.settings.locale];
  const [icon, line] =
    abilities === null || judge === 'warming-up'
      ? [LoaderCircle, camera.opening]
      : judge === 'manual'
        ? [Check, camera.manual]
        : [icons[approach.is], camera.steps[approach.is]];
  return (
    <p class="coach-line coach-adjusting" role="status">
      <Icon icon={icon} size={28} />
      <span>{line}</span>
    </p>
  );
}

/** The distance now, the best so far, and the way on. */
function DoctorFoot({ situation: { abilities, approach } }: { readonly situation: DoctorCameraSituation }) {
  const { state, emit } = useUi();
  const { camera } = doctorMessages[state.settings.locale];
  const { atCm, nearest } = approach;
  const isDone = approach.is === 'done';
  const told = (sentence: string, cm: number): string => fill(sentence, { cm: Math.round(cm) });
  return (
    <div class="doctor-foot">
      {!isDone && atCm !== null && <p class="coach-more">{told(camera.here, atCm)}</p>}
      {nearest && <p class="coach-more">{told(camera.nearest, nearest.cm)}</p>}
      <div class="doctor-buttons">
        {abilities !== null && abilities.lenses > 1 && !isDone && (
          <Button icon={SwitchCamera} onPress={() => emit({ type: 'switch-lens' })}>
            {camera.switchLens}
          </Button>
        )}
        <Button look={isDone ? 'primary' : 'plain'} icon={Check} onPress={() => emit({ type: 'finish-camera' })}>
          {isDone ? camera.toResult : camera.finish}
        </Button>
      </div>
    </div>
  );
}
