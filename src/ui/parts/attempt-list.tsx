import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AttemptRecord } from '../../core/report/attempt.ts';
import { dayName, groupByDay } from '../days.ts';
import { type Block, blocksOf, type DayPart } from '../list-blocks.ts';
import { useUi } from '../ui-context.ts';
import { countedSentence } from '../wording.ts';
import { AttemptRow } from './attempt-row.tsx';

/** A row and its gap before any was measured: 80 px of picture and words, 8 px between. */
const ASSUMED_ROW_PX = 90;
/** Blocks are drawn this far outside the screen, so that a flick of the thumb meets rows and not gaps. */
const NEAR = '700px 0px';

/** The attempts by day, newest first. However many there are, only those near the screen are in the page; the others keep their room. */
export function AttemptList({ attempts }: { readonly attempts: readonly AttemptRecord[] }) {
  const blocks = useMemo(() => blocksOf(groupByDay(attempts)), [attempts]);
  const rowPx = useRef(ASSUMED_ROW_PX);
  return (
    <div class="attempt-list">
      {blocks.map((block, index) => (
        <NearBlock key={block.key} block={block} isFirst={index === 0} rowPx={rowPx} />
      ))}
    </div>
  );
}

interface NearBlockProps {
  readonly block: Block;
  /** Drawn at once: the list must not begin with a gap. */
  readonly isFirst: boolean;
  /** What a row was measured to take, shared by all blocks. */
  readonly rowPx: { current: number };
}

function NearBlock({ block, isFirst, rowPx }: NearBlockProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(isFirst);
  const heightPx = useRef<number | null>(null);
  useEffect(() => {
    const element = place.current!;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        // Measured on its way out: what it took is what its place goes on to take.
        if (!entry.isIntersecting && element.childElementCount > 0) {
          heightPx.current = element.offsetHeight;
          rowPx.current = element.offsetHeight / block.rows;
        }
        setNear(entry.isIntersecting);
      },
      { rootMargin: NEAR },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [block.rows, rowPx]);
  const height = heightPx.current ?? block.rows * rowPx.current;
  return (
    <div ref={place} class="attempt-block" style={isNear ? {} : { height: `${height}px` }}>
      {isNear && block.parts.map((part) => <PartOfDay key={part.day.key} part={part} canWait={!isFirst} />)}
    </div>
  );
}

function PartOfDay({ part, canWait }: { readonly part: DayPart; readonly canWait: boolean }) {
  const { state, words } = useUi();
  const { locale } = state.settings;
  const { day, from, attempts } = part;
  const name = dayName(day.startMs, Date.now(), words.practice, locale);
  return (
    <section class="day">
      {from === 0 && (
        <h2>
          {name}
          <span class="hint">{countedSentence(words.practice.attempts, day.attempts.length, locale)}</span>
        </h2>
      )}
      <ul aria-label={name}>
        {attempts.map((attempt, index) => (
          <li key={attempt.id} aria-setsize={day.attempts.length} aria-posinset={from + index + 1}>
            <AttemptRow attempt={attempt} canWait={canWait} />
          </li>
        ))}
      </ul>
    </section>
  );
}
