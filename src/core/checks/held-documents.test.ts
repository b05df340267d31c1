import { describe, expect, it } from 'vitest';
import type { Outline } from '../document/outline.ts';
import type { Quad } from '../geometry.ts';
import { withoutPortraits } from '../measures/held-document.ts';
import type { Observation } from '../observation.ts';
import { documentScene } from './document-scene.ts';
import { faceScene } from './face-scene.ts';
import { type CheckId, checksFor, inspectAll, reportOf } from './index.ts';

const patience = { timeout: 60_000 };

/** A card of this middle and width in the picture (360 x 480, the face in its upper half). */
function cardAt(x: number, y: number, width = 150): Outline {
  const [w, h] = [width / 2, width / 1.586 / 2];
  const corners: Quad = [
    { x: x - w, y: y - h },
    { x: x + w, y: y - h },
    { x: x + w, y: y + h },
    { x: x - w, y: y + h },
  ];
  return { corners, confidence: 0.9, sideSupport: [1, 1, 1, 1], cutOff: [] };
}

function holding(outline: Outline | null): Observation {
  const face = faceScene({ middle: { x: 180, y: 120 }, eyeDistance: 48 });
  return { ...face, subject: 'face-with-document', framing: 'with-document', outline };
}

function saidOf(observation: Observation, id: CheckId): string {
  const check = checksFor('face-with-document').find((candidate) => candidate.id === id)!;
  const report = reportOf(id, check.inspect(observation));
  return report.status === 'fail' ? report.advice : report.status;
}

describe('a document held beside the face', patience, () => {
  it('is asked for while it is not there, and nothing else is said about it', () => {
    const failed = inspectAll(holding(null)).filter(({ status }) => status === 'fail');
    expect(failed.map(({ check }) => check)).toEqual(['document-held']);
  });

  it('passes below the chin', () => {
    const seen = holding(cardAt(180, 340));
    for (const id of ['document-held', 'document-whole', 'document-near', 'document-off-face'] as const) {
      expect([id, saidOf(seen, id)]).toEqual([id, 'pass']);
    }
  });

  it('is sent off the face: down from the chin, to the side from the cheek', () => {
    expect(saidOf(holding(cardAt(180, 190)), 'document-off-face')).toBe('document-lower');
    // The right of the picture is the person's left.
    expect(saidOf(holding(cardAt(270, 125)), 'document-off-face')).toBe('document-to-left');
    expect(saidOf(holding(cardAt(90, 125)), 'document-off-face')).toBe('document-to-right');
  });

  it('leaves the face freer when the advice is followed', () => {
    const hidden = (y: number) => {
      const check = checksFor('face-with-document').find(({ id }) => id === 'document-off-face')!;
      return check.inspect(holding(cardAt(180, y))).measure!.value;
    };
    const values = [150, 190, 230, 340].map(hidden);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(values[0]).toBeGreaterThan(values[3]!);
  });

  it('is fetched back from each side of the picture in the direction of its holder', () => {
    expect(saidOf(holding(cardAt(40, 340)), 'document-whole')).toBe('document-to-left');
    expect(saidOf(holding(cardAt(320, 340)), 'document-whole')).toBe('document-to-right');
    expect(saidOf(holding(cardAt(180, 460)), 'document-whole')).toBe('document-higher');
    expect(saidOf(holding(cardAt(180, 340, 420)), 'document-whole')).toBe('document-further');
  });

  it('comes nearer when small and goes back when it fills the picture', () => {
    expect(saidOf(holding(cardAt(180, 340, 90)), 'document-near')).toBe('document-closer');
    expect(saidOf(holding(cardAt(180, 340, 330)), 'document-near')).toBe('document-further');
  });

  it('wants dots per inch of a still as well', () => {
    const still: Observation = { ...holding(cardAt(180, 340)), source: 'still' };
    expect(saidOf(still, 'document-near')).toBe('document-closer');
    expect(saidOf({ ...still, fullSize: { width: 1440, height: 1920 } }, 'document-near')).toBe('pass');
  });

  it('has a portrait that is no second person', () => {
    const card = cardAt(180, 340);
    const [face] = holding(card).faces!;
    const portrait = { ...face!, box: { x: 120, y: 320, width: 30, height: 40 } };
    expect(withoutPortraits([portrait, face!], card.corners)).toEqual([face]);
  });

  it('changes nothing about plain selfies and plain documents', () => {
    for (const subject of ['face', 'document'] as const) {
      const ids = checksFor(subject).map(({ id }) => id);
      expect(ids.filter((id) => /^document-(?!present)/.test(id))).toEqual([]);
    }
  });
});

describe('what spoils a held document', patience, () => {
  it('is marked at its place, as on a table', () => {
    const lamp = { x: 130, y: 0 };
    const onTable = documentScene({ light: 0.5, lamp, width: 720, height: 960 });
    const check = checksFor('face-with-document').find(({ id }) => id === 'document-without-glare')!;
    const finding = check.inspect({ ...onTable, subject: 'face-with-document', framing: 'with-document' });
    expect(finding).toMatchObject({ status: 'fail', advice: 'tilt-document', zone: 'text' });
    const { columns, strength } = finding.mark!;
    const spoilt = [...strength.keys()].filter((cell) => strength[cell]! > 128);
    expect(spoilt.length).toBeGreaterThan(4);
    expect(spoilt.every((cell) => cell % columns >= columns / 2)).toBe(true);
  });
});
