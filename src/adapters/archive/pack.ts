/** Attempts and their pictures into one zip file. */
import { type Zippable, zipSync } from 'fflate';
import type { AttemptRecord, PictureRole } from '../../core/report/attempt.ts';
import { FORMAT, INDEX, REPORT, sha256Of, VERSION, writeJson } from './format.ts';

export interface PackedAttempt {
  readonly record: AttemptRecord;
  /** As they are to leave: JPEG, stamped, without metadata. */
  readonly pictures: Readonly<Partial<Record<PictureRole, Blob>>>;
  /** The person's own words, or none. */
  readonly note?: string;
}

/** The earliest day that a zip file can hold: when it was packed is nobody's business. */
const NO_TIME = '1980-01-02T00:00:00';

export async function packArchive(
  attempts: readonly PackedAttempt[],
  report: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const files: Zippable = {};
  const pictures = [];
  for (const [i, { record, pictures: blobs }] of attempts.entries()) {
    for (const [role, blob] of Object.entries(blobs)) {
      const bytes = new Uint8Array(await blob.arrayBuffer());
      const file = `pictures/${i + 1}-${role}.jpg`;
      // Packed already.
      files[file] = [bytes, { level: 0, mtime: NO_TIME }];
      pictures.push({ attemptId: record.id, role, file, bytes: bytes.length, sha256: await sha256Of(bytes) });
    }
  }
  const notes = attempts.flatMap(({ record, note }) => (note ? [{ attemptId: record.id, text: note }] : []));
  const index = { format: FORMAT, version: VERSION, attempts: attempts.map(({ record }) => record), pictures, notes };
  const encode = (text: string) => new TextEncoder().encode(text);
  files[INDEX] = [encode(writeJson(index)), { level: 6, mtime: NO_TIME }];
  files[REPORT] = [encode(report), { level: 6, mtime: NO_TIME }];
  return zipSync(files) as Uint8Array<ArrayBuffer>;
}
