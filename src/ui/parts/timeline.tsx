import { useId, useState } from 'preact/hooks';
import type { RehearsalRecord, TimelinePoint } from '../../core/rehearsal/index.ts';
import type { MovementMessages } from '../../messages/movements.ts';
import {
  bandsOf,
  type CurveName,
  curvesOf,
  degY,
  figureAt,
  furthestAt,
  stepAt,
  strip,
  tableRows,
  xOf,
} from '../timeline-curves.ts';
import { fill } from '../wording.ts';
import { LandmarkFigure } from './landmark-figure.tsx';

interface TimelineProps {
  readonly rehearsal: RehearsalRecord;
  readonly words: MovementMessages;
}

const names: readonly CurveName[] = ['yaw', 'pitch', 'eyes'];

/** Head and eyes over time, with a slider that shows each moment's face again; and the same as a table for those who hear it. */
export function Timeline({ rehearsal, words }: TimelineProps) {
  const { points } = rehearsal;
  const [at, setAt] = useState(() => furthestAt(points, curvesOf(rehearsal).rest));
  const { debrief } = words;
  const id = useId();
  const point = points[at];
  if (!point) return null;
  const curves = curvesOf(rehearsal);
  const figure = figureAt(points, at);
  const moment = momentWords(words, point, curves.rest);
  return (
    <section class="timeline" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{debrief.timeline}</h2>
      <Strips rehearsal={rehearsal} words={words} atMs={point.atMs} />
      <label class="timeline-slider">
        <span class="visually-hidden">{debrief.moment}</span>
        <input
          type="range"
          min="0"
          max={points.length - 1}
          value={at}
          aria-valuetext={moment}
          onInput={({ currentTarget }) => setAt(Number(currentTarget.value))}
        />
      </label>
      <p class="hint">{debrief.timelineHint}</p>
      <div class="timeline-moment">
        {figure ? (
          <LandmarkFigure figure={figure} name={debrief.figure} />
        ) : (
          <p class="landmark-figure hint">{debrief.noFigure}</p>
        )}
        <p aria-hidden="true">{moment}</p>
      </div>
      <details>
        <summary>{debrief.table}</summary>
        <MomentTable rehearsal={rehearsal} words={words} />
      </details>
    </section>
  );
}

function Strips({ rehearsal, words, atMs }: TimelineProps & { readonly atMs: number }) {
  const curves = curvesOf(rehearsal);
  const { steps } = rehearsal;
  const all = names.length * (strip.height + strip.gap);
  const { ends } = words.debrief;
  const endsOf = { yaw: [ends.left, ends.right], pitch: [ends.up, ends.down], eyes: [ends.open, ends.shut] } as const;
  const now = xOf(atMs, curves.lengthMs);
  return (
    <svg class="timeline-curves" viewBox={`0 -14 ${strip.width} ${all + 6}`} aria-hidden="true">
      {steps.map(({ startMs, endMs }, i) => {
        const x = xOf(startMs, curves.lengthMs);
        return (
          <g key={startMs}>
            <path class="timeline-step" d={`M${x} 0V${all - strip.gap}`} />
            <text
              class="timeline-text"
              x={Math.min(x + (xOf(endMs, curves.lengthMs) - x) / 2, 314)}
              y="-4"
              text-anchor="middle"
            >
              {i + 1}
            </text>
          </g>
        );
      })}
      {names.map((name, i) => (
        <g key={name} transform={`translate(0 ${i * (strip.height + strip.gap)})`}>
          {bandsOf(name, steps, curves.lengthMs).map((band) => (
            <rect key={`${band.x} ${band.y}`} class="timeline-band" {...band} />
          ))}
          <rect class="timeline-frame" width={strip.width} height={strip.height} />
          {name !== 'eyes' && <path class="timeline-rest" d={`M0 ${degY(0)}H${strip.width}`} />}
          <path class="timeline-curve" d={curves.paths[name]} />
          <text class="timeline-text" x="4" y="12">
            {endsOf[name][0]}
          </text>
          <text class="timeline-text" x="4" y={strip.height - 4}>
            {endsOf[name][1]}
          </text>
          <text class="timeline-text timeline-name" x={strip.width} y={strip.height + 14} text-anchor="end">
            {words.debrief.curves[name]}
          </text>
        </g>
      ))}
      <path class="timeline-now" d={`M${now} 0V${all - strip.gap}`} />
    </svg>
  );
}

type Rest = ReturnType<typeof curvesOf>['rest'];

function momentWords({ debrief, live }: MovementMessages, point: TimelinePoint, rest: Rest): string {
  const side = (deg: number, more: string, less: string): string => {
    const degrees = Math.abs(Math.round(deg));
    const figure = fill(live.degrees, { degrees });
    return degrees === 0 ? figure : `${figure} ${deg > 0 ? more : less}`;
  };
  return fill(debrief.momentText, {
    time: (point.atMs / 1000).toFixed(1),
    yaw: side(point.yawDeg - rest.yawDeg, debrief.ends.left, debrief.ends.right),
    pitch: side(point.pitchDeg - rest.pitchDeg, debrief.ends.up, debrief.ends.down),
    eyes: `${Math.round(100 * (1 - point.closed))} %`,
  });
}

function MomentTable({ rehearsal, words }: TimelineProps) {
  const { columns, timeline } = words.debrief;
  const { rest } = curvesOf(rehearsal);
  return (
    <table class="timeline-table">
      <caption class="visually-hidden">{timeline}</caption>
      <thead>
        <tr>
          {[columns.time, columns.step, columns.yaw, columns.pitch, columns.eyes].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tableRows(rehearsal.points).map((point) => (
          <tr key={point.atMs}>
            <th scope="row">{(point.atMs / 1000).toFixed(1)}</th>
            <td>{stepAt(rehearsal.steps, point.atMs) ?? '–'}</td>
            <td>{Math.round(point.yawDeg - rest.yawDeg)}</td>
            <td>{Math.round(point.pitchDeg - rest.pitchDeg)}</td>
            <td>{Math.round(100 * (1 - point.closed))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
