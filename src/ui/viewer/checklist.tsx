import { useState } from 'preact/hooks';
import type { CheckReport } from '../../core/checks/index.ts';
import type { Subject } from '../../core/observation.ts';
import { type ReviewerPoint, reviewerPoints } from '../../core/report/reviewer.ts';
import { closelyMessages } from '../../messages/closely.ts';
import { VerdictIcon } from '../parts/verdict.tsx';
import { useUi } from '../ui-context.ts';

interface ChecklistProps {
  readonly subject: Subject;
  readonly scorecard: readonly CheckReport[];
}

/** What a reviewer would look for: ticked off by the person, with what the checks say beside it. */
export function Checklist({ subject, scorecard }: ChecklistProps) {
  const { state } = useUi();
  const words = closelyMessages[state.settings.locale];
  const [seen, setSeen] = useState<ReadonlySet<ReviewerPoint>>(new Set());
  const points = reviewerPoints(subject, scorecard);
  const toggle = (point: ReviewerPoint): void => {
    const next = new Set(seen);
    if (!next.delete(point)) next.add(point);
    setSeen(next);
  };
  return (
    <section class="reviewer" aria-labelledby="reviewer-title">
      <h2 id="reviewer-title">{words.checklist}</h2>
      <p class="hint">{words.checklistHint}</p>
      <ul>
        {points.map(({ point, status }) => (
          <li key={point}>
            <label class="reviewer-point">
              <input type="checkbox" checked={seen.has(point)} onChange={() => toggle(point)} />
              <span>
                {words.points[point]}
                <span class="reviewer-said">
                  {status && <VerdictIcon status={status} size={16} />}
                  {words.said[status ?? 'nothing']}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p role="status">{seen.size === points.length ? words.allSeen : ''}</p>
    </section>
  );
}
