import type { Situation } from '../../core/session/state.ts';
import { Button } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import { useUi } from '../ui-context.ts';
import {
  type AsideScreens,
  asideChunk,
  type Chunk,
  dataChunk,
  doctorChunk,
  type ExerciseScreens,
  exerciseChunk,
  type RehearsalScreens,
  type RoomScreens,
  readyChunk,
  recordChunk,
  rehearsalChunk,
  roomChunk,
  safeChunk,
  supportChunk,
  useChunk,
} from './chunks.ts';
import { HomeScreen } from './home.tsx';

/** The screen of a situation. Only the home screen is in the first load. */
export function Screen({ situation }: { readonly situation: Situation }) {
  switch (situation.at) {
    case 'home':
      return <HomeScreen />;
    case 'choosing-document':
    case 'choosing-face':
    case 'primer':
    case 'opening-camera':
    case 'coaching':
    case 'checking':
    case 'reviewing':
    case 'kept':
      return <Later chunk={exerciseChunk} draw={(screens) => exerciseScreen(screens, situation)} />;
    case 'surveying':
    case 'room-advised':
      return <Later chunk={roomChunk} draw={(screens) => roomScreen(screens, situation)} />;
    case 'data-check':
      return <Later chunk={dataChunk} draw={(screens) => <screens.DataCheckScreen situation={situation} />} />;
    case 'support-pack':
      return <Later chunk={supportChunk} draw={(screens) => <screens.SupportPackScreen />} />;
    case 'doctor':
      return <Later chunk={doctorChunk} draw={(screens) => <screens.DoctorScreen />} />;
    case 'doctor-camera':
      return <Later chunk={doctorChunk} draw={(screens) => <screens.DoctorCameraScreen situation={situation} />} />;
    case 'choosing-movement':
    case 'rehearsing':
    case 'debrief':
      return <Later chunk={rehearsalChunk} draw={(screens) => rehearsalScreen(screens, situation)} />;
    case 'keep-safe':
      return <Later chunk={safeChunk} draw={(screens) => <screens.KeepSafeScreen />} />;
    case 'progress':
      return <Later chunk={recordChunk} draw={(screens) => <screens.ProgressScreen situation={situation} />} />;
    case 'looking':
      return <Later chunk={recordChunk} draw={(screens) => <screens.LookingScreen situation={situation} />} />;
    case 'comparing':
      return <Later chunk={recordChunk} draw={(screens) => <screens.ComparingScreen situation={situation} />} />;
    case 'ready':
      return <Later chunk={readyChunk} draw={(screens) => <screens.ReadyScreen page={situation.page} />} />;
    case 'camera-failed':
    case 'model-failed':
    case 'picture-failed':
    case 'practice':
    case 'attempt':
    case 'settings':
    case 'install-steps':
    case 'crashed':
      return <Later chunk={asideChunk} draw={(screens) => asideScreen(screens, situation)} />;
    default:
      return situation satisfies never;
  }
}

type At<Place extends Situation['at']> = Extract<Situation, { at: Place }>;

function exerciseScreen(
  screens: ExerciseScreens,
  situation: At<
    'choosing-document' | 'choosing-face' | 'primer' | 'opening-camera' | 'coaching' | 'checking' | 'reviewing' | 'kept'
  >,
) {
  switch (situation.at) {
    case 'choosing-document':
      return <screens.ChoosingDocumentScreen demo={situation.demo} />;
    case 'choosing-face':
      return <screens.ChoosingFaceScreen demo={situation.demo} />;
    case 'primer':
      return <screens.PrimerScreen exercise={situation.exercise} />;
    case 'opening-camera':
      return <screens.OpeningCameraScreen situation={situation} />;
    case 'coaching':
      return <screens.CoachingScreen situation={situation} />;
    case 'checking':
      return <screens.CheckingScreen situation={situation} />;
    case 'reviewing':
      return <screens.ReviewingScreen situation={situation} />;
    case 'kept':
      return <screens.KeptScreen situation={situation} />;
    default:
      return situation satisfies never;
  }
}

function roomScreen(screens: RoomScreens, situation: At<'surveying' | 'room-advised'>) {
  return situation.at === 'surveying' ? (
    <screens.SurveyingScreen situation={situation} />
  ) : (
    <screens.RoomAdvisedScreen situation={situation} />
  );
}

function rehearsalScreen(screens: RehearsalScreens, situation: At<'choosing-movement' | 'rehearsing' | 'debrief'>) {
  switch (situation.at) {
    case 'choosing-movement':
      return <screens.ChoosingMovementScreen demo={situation.demo} />;
    case 'rehearsing':
      return <screens.RehearsingScreen situation={situation} />;
    case 'debrief':
      return <screens.DebriefScreen situation={situation} />;
    default:
      return situation satisfies never;
  }
}

function asideScreen(
  screens: AsideScreens,
  situation: At<
    | 'camera-failed'
    | 'model-failed'
    | 'picture-failed'
    | 'practice'
    | 'attempt'
    | 'settings'
    | 'install-steps'
    | 'crashed'
  >,
) {
  switch (situation.at) {
    case 'camera-failed':
      return <screens.CameraFailedScreen situation={situation} />;
    case 'model-failed':
      return <screens.ModelFailedScreen situation={situation} />;
    case 'picture-failed':
      return <screens.PictureFailedScreen situation={situation} />;
    case 'practice':
      return <screens.PracticeScreen situation={situation} />;
    case 'attempt':
      return <screens.AttemptScreen situation={situation} />;
    case 'settings':
      return <screens.SettingsScreen />;
    case 'install-steps':
      return <screens.InstallStepsScreen />;
    case 'crashed':
      return <screens.CrashedScreen log={situation.log} />;
    default:
      return situation satisfies never;
  }
}

interface LaterProps<Screens> {
  readonly chunk: Chunk<Screens>;
  readonly draw: (screens: Screens) => preact.JSX.Element;
}

function Later<Screens>({ chunk, draw }: LaterProps<Screens>) {
  const { words } = useUi();
  const arrival = useChunk(chunk);
  if (arrival.is === 'here') return draw(arrival.screens);
  if (arrival.is === 'coming') return <Page title={words.app.loading}>{null}</Page>;
  return (
    <Page title={words.app.loadFailed.title}>
      <p>{words.app.loadFailed.body}</p>
      <Button look="primary" onPress={arrival.retry}>
        {words.actions.tryAgain}
      </Button>
    </Page>
  );
}
