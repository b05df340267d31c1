import { Compass, RotateCcw } from 'lucide';
import { directionNames } from '../../core/room/index.ts';
import type { Situation } from '../../core/session/state.ts';
import { roomMessages } from '../../messages/room.ts';
import { Button } from '../parts/button.tsx';
import { CompassRing } from '../parts/compass-ring.tsx';
import { ErrandButton } from '../parts/errand-button.tsx';
import { Page } from '../parts/page.tsx';
import { adviceWords, scoreWord } from '../room-words.ts';
import { useUi } from '../ui-context.ts';
import '../styles/room.css';

/** Half the side of the drawing, in its own units. */
const RADIUS = 100;

/** Which way to face: in words first, as a ring, and as a list of all directions. */
export function RoomAdvisedScreen({ situation }: { readonly situation: Extract<Situation, { at: 'room-advised' }> }) {
  const { state, words, emit } = useUi();
  const { advice, exercise, source } = situation;
  const room = roomMessages[state.settings.locale];
  const { result } = room;
  const demo = source === 'demo';
  const isKnown = advice.best !== null;
  const [first, ...more] = adviceWords(room, advice);
  const again = (): void => emit({ type: 'choose-exercise', exercise, demo });
  const selfie = (): void => emit({ type: 'choose-exercise', exercise: 'selfie', demo });
  return (
    <Page
      title={isKnown ? result.title : result.unknown.title}
      actions={
        <>
          {isKnown && (
            <Button look="primary" icon={Compass} onPress={selfie}>
              {result.selfie}
            </Button>
          )}
          <Button look={isKnown ? 'plain' : 'primary'} icon={RotateCcw} onPress={again}>
            {result.again}
          </Button>
          {!isKnown && <Button onPress={selfie}>{room.actions.skip}</Button>}
          <Button look="quiet" onPress={() => emit({ type: 'go-home' })}>
            {words.actions.home}
          </Button>
        </>
      }
    >
      <p class="room-first">{first}</p>
      {isKnown && (
        <svg class="room-ring" viewBox={`${-RADIUS} ${-RADIUS} ${2 * RADIUS} ${2 * RADIUS}`} aria-hidden="true">
          <CompassRing scores={advice.scores} best={advice.best} facingDeg={null} radius={RADIUS} />
        </svg>
      )}
      {more.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {isKnown && <p class="hint">{advice.pace === 'sensed' ? result.sensed : result.even}</p>}
      {isKnown && (
        <section class="room-list">
          <h2>{result.list}</h2>
          <ul>
            {directionNames.map((name, i) => (
              <li key={name}>
                <span>{result.directions[name]}</span>
                <span>
                  {scoreWord(room, advice.scores[i] ?? null)}
                  {i === advice.best && <strong class="chip">{result.legend.best}</strong>}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="honest">{words.app.honest}</p>
      <ErrandButton />
    </Page>
  );
}
