import { useEffect, useRef } from 'preact/hooks';
import type { Point, Size } from '../../core/geometry.ts';
import { pointInView } from '../../core/guide.ts';
import type { LiveView } from '../../core/session/state.ts';
import { createOutlineMotion, type OutlineMotion } from './outline-motion.ts';

interface LiveOutlineProps {
  readonly live: LiveView | null;
  readonly view: Size;
  readonly isMirrored: boolean;
  readonly isGood: boolean;
}

const pointsText = (points: readonly Point[]): string =>
  points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');

/**
 * The found document, hugged by a polygon. It moves at display rate: a frame loop writes the attribute itself, because
 * drawing the whole screen anew sixty times a second would cost a cheap phone the frames it needs for looking.
 */
export function LiveOutline({ live, view, isMirrored, isGood }: LiveOutlineProps) {
  const shapes = useRef<SVGGElement>(null);
  const motion = useRef<OutlineMotion | null>(null);
  motion.current ??= createOutlineMotion();

  useEffect(() => {
    const toView = (point: Point): Point => pointInView(point, live?.frame ?? view, view, isMirrored);
    motion.current?.aim(live?.outline?.map(toView) ?? null, performance.now());
  }, [live, view, isMirrored]);

  useEffect(() => {
    let request = 0;
    let written = '';
    const draw = (atMs: number): void => {
      const corners = motion.current?.positionAt(atMs);
      const points = corners ? pointsText(corners) : '';
      if (points !== written) for (const shape of shapes.current?.children ?? []) shape.setAttribute('points', points);
      written = points;
      request = requestAnimationFrame(draw);
    };
    request = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(request);
  }, []);

  return (
    <g ref={shapes} class={`outline ${isGood ? 'outline-good' : ''}`}>
      <polygon class="line-shade" />
      <polygon class="line" />
    </g>
  );
}
