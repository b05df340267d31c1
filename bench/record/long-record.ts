/** A long practice record, written by the app's own code: for the bench and for the journey of the list. Runs in a page of the app's origin. */
import { openHistory } from '../../src/adapters/history.ts';
import type { CheckReport } from '../../src/core/checks/index.ts';
import type { ExerciseId } from '../../src/core/exercises.ts';

const exercises = ['passport', 'id-card-front', 'selfie', 'driving-licence'] as const satisfies readonly ExerciseId[];
const HOUR_MS = 3_600_000;

/** As large as a real one: eighteen lines, three of them with places of faults. */
function scorecardOf(i: number): readonly CheckReport[] {
  const mark = { kind: 'glare', columns: 48, rows: 30, strength: new Uint8Array(1440).fill(i % 256) } as const;
  const names = [
    'document-present',
    'corners-inside',
    'margin-around',
    'close-enough',
    'facing-straight',
    'sharp',
  ] as const;
  const plain = names.flatMap((check): readonly CheckReport[] => [
    { check, tier: 'framing', status: 'pass', measure: { name: 'tilt', value: i % 20, unit: 'deg', max: 10 } },
    { check, tier: 'light', status: i % 3 === 0 ? 'unsure' : 'pass' },
  ]);
  return [
    ...plain,
    ...(['no-glare', 'no-shadow', 'uncovered'] as const).map(
      (check): CheckReport => ({ check, tier: 'light', status: 'pass', mark }),
    ),
  ];
}

/** A thumbnail that a browser can decode: drawn once, the same for all. */
async function drawThumbnail(): Promise<Blob> {
  const canvas = new OffscreenCanvas(320, 202);
  const context = canvas.getContext('2d')!;
  for (let i = 0; i < 40; i++) {
    context.fillStyle = `hsl(${i * 9} 60% 50%)`;
    context.fillRect((i * 53) % 320, (i * 31) % 202, 60, 40);
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
}

export async function seedLongRecord(count: number, nowMs: number): Promise<void> {
  const history = await openHistory();
  const thumbnail = await drawThumbnail();
  for (let i = 0; i < count; i++) {
    const record = {
      id: `long-${String(i).padStart(5, '0')}`,
      exercise: exercises[i % exercises.length]!,
      profile: 'standard',
      takenAtMs: nowMs - i * HOUR_MS,
      origin: 'camera',
      scorecard: scorecardOf(i),
      size: { width: 3000, height: 4000 },
      outline: null,
    } as const;
    await history.keep(record, { thumbnail });
  }
  history.close();
}
