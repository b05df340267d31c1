import type { CheckId, CheckReport } from '../checks/index.ts';

/** What can be wrong with the light on a face; each is judged by the check of the same matter. */
export const lightFaults = ['dim', 'uneven', 'backlit', 'glaring'] as const;
export type LightFault = (typeof lightFaults)[number];

const checkOf: Record<LightFault, CheckId> = {
  dim: 'enough-light',
  uneven: 'even-light',
  backlit: 'not-backlit',
  glaring: 'not-too-bright',
};

/** Each from 0 (hopeless) to 1 (as good as asked, or better). */
export type RoomLight = Readonly<Record<LightFault, number>>;

/** How well one frame is lit, by the light checks' own measures and limits; null where no face was judged. */
export function lightOf(findings: readonly CheckReport[]): RoomLight | null {
  const scores = lightFaults.map((fault) => scoreOf(findings.find(({ check }) => check === checkOf[fault])));
  const [dim, uneven, backlit, glaring] = scores;
  // Without a level there was no face to meter.
  if (dim === null || dim === undefined) return null;
  return { dim, uneven: uneven ?? 1, backlit: backlit ?? 1, glaring: glaring ?? 1 };
}

function scoreOf(report: CheckReport | undefined): number | null {
  if (!report || report.status === 'unsure') return null;
  if (report.status === 'pass') return 1;
  const { measure } = report;
  if (!measure) return 0;
  const { value, min, max } = measure;
  const score = min !== undefined && value < min ? value / min : max !== undefined && value > max ? max / value : 0.5;
  return Math.max(0, Math.min(1, score));
}

/** The worst part decides, as it does for whoever looks at the picture. */
export function worstFault(light: RoomLight): LightFault {
  return lightFaults.reduce((a, b) => (light[b] < light[a] ? b : a));
}

export function scoreOfLight(light: RoomLight): number {
  return light[worstFault(light)];
}

/** The running mean of what was seen in one direction. */
export interface SectorLight {
  readonly frames: number;
  readonly mean: RoomLight;
}

export function withFrame(before: SectorLight | null, light: RoomLight): SectorLight {
  if (!before) return { frames: 1, mean: light };
  const frames = before.frames + 1;
  const part = (fault: LightFault) => before.mean[fault] + (light[fault] - before.mean[fault]) / frames;
  return {
    frames,
    mean: { dim: part('dim'), uneven: part('uneven'), backlit: part('backlit'), glaring: part('glaring') },
  };
}
