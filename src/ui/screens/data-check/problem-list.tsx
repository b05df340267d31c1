import { useId } from 'preact/hooks';
import type { Fix, Problem } from '../../../core/data/problem.ts';
import type { DataMessages } from '../../../messages/data.ts';
import { fixName, placeSentence, problemSentence, visible } from '../../data-words.ts';
import { VerdictIcon } from '../../parts/verdict.tsx';

interface ProblemListProps {
  readonly problems: readonly Problem[];
  /** Of the field; empty for a choice. */
  readonly text: string;
  readonly words: DataMessages;
  readonly onFix: (fix: Fix) => void;
}

/** One line for each problem: the offender among its neighbours, what is wrong with it, and the fix. */
export function ProblemList({ problems, text, words, onFix }: ProblemListProps) {
  return (
    <ul class="data-problems">
      {problems.map((problem) => (
        <ProblemItem
          key={`${problem.code} ${problem.start}`}
          problem={problem}
          text={text}
          words={words}
          onFix={onFix}
        />
      ))}
    </ul>
  );
}

interface ProblemItemProps extends Omit<ProblemListProps, 'problems'> {
  readonly problem: Problem;
}

function ProblemItem({ problem, text, words, onFix }: ProblemItemProps) {
  const id = useId();
  const { weight, fixes } = problem;
  const place = placeSentence(problem, text, words);
  return (
    <li class={`data-problem data-problem-${weight}`}>
      <VerdictIcon status={weight === 'wrong' ? 'fail' : 'unsure'} size={20} />
      <div>
        <p id={id}>
          <strong>{words.weights[weight]}</strong> {problemSentence(problem, words)}
        </p>
        {place !== null && (
          <p class="data-place">
            <Offender problem={problem} text={text} />
            <span>{place}</span>
          </p>
        )}
        {fixes.length > 0 && (
          <div class="row">
            {fixes.map((fix) => (
              <button
                key={fix.shows}
                type="button"
                class="button button-plain"
                aria-describedby={id}
                onClick={() => onFix(fix)}
              >
                <span>{fixName(fix, words)}</span>
              </button>
            ))}
          </div>
        )}
      </div>
    </li>
  );
}

/** Characters shown on each side of the offender. */
const NEIGHBOURS = 6;

/** Large enough to tell А from A, with spaces and unseen characters made visible. The sentence beside it says the same in words. */
function Offender({ problem: { start, end, weight }, text }: { readonly problem: Problem; readonly text: string }) {
  const before = [...text.slice(0, start)].slice(-NEIGHBOURS).join('');
  const after = [...text.slice(end)].slice(0, NEIGHBOURS).join('');
  return (
    <span class="data-offender" aria-hidden="true">
      {visible(before)}
      <mark class={`offender-${weight}`}>{visible(text.slice(start, end))}</mark>
      {visible(after)}
    </span>
  );
}
