import { LoaderCircle, X } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { Situation } from '../../core/session/state.ts';
import { IconButton } from '../parts/button.tsx';
import { Heading } from '../parts/heading.tsx';
import { Icon } from '../parts/icon.tsx';
import { ModelProgress } from '../parts/model-progress.tsx';
import { Picture } from '../parts/picture.tsx';
import { useUi } from '../ui-context.ts';
import '../styles/waiting.css';
import '../styles/camera.css';

type At<Place extends Situation['at']> = Extract<Situation, { at: Place }>;

interface WaitingProps {
  readonly title: string;
  readonly line: string;
  readonly children?: ComponentChildren;
}

/** The dark room between two camera screens; it can always be left. */
function Waiting({ title, line, children }: WaitingProps) {
  const { words, emit } = useUi();
  return (
    <main class="camera waiting">
      {children}
      <div class="waiting-head">
        <IconButton icon={X} name={words.actions.close} onPress={() => emit({ type: 'go-back' })} />
      </div>
      <div class="waiting-words">
        <span class="spinner">
          <Icon icon={LoaderCircle} size={32} />
        </span>
        <Heading>{title}</Heading>
        <p role="status">{line}</p>
        <ModelProgress />
      </div>
    </main>
  );
}

export function OpeningCameraScreen({ situation }: { readonly situation: At<'opening-camera'> }) {
  const { opening } = useUi().words;
  return <Waiting title={opening.title} line={situation.source === 'demo' ? opening.demo : opening.camera} />;
}

/** The picture that was just taken or imported, while it is looked at. */
export function CheckingScreen({ situation }: { readonly situation: At<'checking'> }) {
  const { checking } = useUi().words;
  return (
    <Waiting title={checking.title} line={checking.body}>
      <div class="waiting-picture">
        <Picture name={situation.picture} alt="" />
      </div>
    </Waiting>
  );
}
