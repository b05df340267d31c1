import { expect, it } from 'vitest';
import type { Mark } from '../core/check.ts';
import type { CheckReport } from '../core/checks/index.ts';
import type { Reading } from '../core/reading/reading.ts';
import { createEventLog } from './event-log.ts';

const mark: Mark = { kind: 'glare', columns: 48, rows: 30, strength: new Uint8Array(1440).fill(51) };
const report: CheckReport = { check: 'no-glare', tier: 'light', status: 'unsure', mark };
const live = { atMs: 1, frame: { width: 4, height: 3 }, outline: null, cutOff: [], face: null, pose: null };
const stillReport = { size: live.frame, scorecard: [report], outline: null, straightened: null };

it('says how much is spoilt instead of listing cells', () => {
  const log = createEventLog();
  log.add({ type: 'analysed', live, findings: [report], atMs: 2 });
  log.add({ type: 'picture-inspected', picture: 'held-1', report: stillReport, atMs: 3 });
  log.add({ type: 'go-home', atMs: 4 });
  const lines = log.text().split('\n');
  expect(lines).toHaveLength(3);
  expect(JSON.parse(lines[0]!).findings).toEqual([{ ...report, mark: { kind: 'glare', spoiltRatio: 0.2 } }]);
  expect(JSON.parse(lines[1]!).report.scorecard[0].mark).toEqual({ kind: 'glare', spoiltRatio: 0.2 });
  expect(log.text().length).toBeLessThan(1000);
});

it('never holds what was read off a document', () => {
  const log = createEventLog();
  const reading: Reading = {
    kind: 'resident-number',
    arrangement: { turnDeg: 0, isMirrored: false },
    verdict: 'right',
    lines: [{ text: '11010519491231002X', characters: [] }],
    checks: [],
    fields: null,
    legibility: null,
  };
  log.add({ type: 'picture-inspected', picture: 'held-1', report: { ...stillReport, reading }, atMs: 3 });
  expect(log.text()).not.toContain('1949');
});

it('lists the newest attempts of a long record and no more', () => {
  const log = createEventLog();
  const attempt = {
    id: 'a',
    exercise: 'passport',
    profile: 'standard',
    takenAtMs: 1,
    origin: 'demo',
    scorecard: [report],
    size: live.frame,
    outline: null,
  } as const;
  log.add({ type: 'library-loaded', attempts: Array.from({ length: 2000 }, () => attempt), damaged: 0, atMs: 1 });
  expect(log.text().length).toBeLessThan(10_000);
});
