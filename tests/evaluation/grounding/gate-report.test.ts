import { describe, expect, it } from 'vitest';
import { evaluateGate } from '../../../src/evaluation/grounding/evaluate-gate.js';
import { createGateReport, summariseGate } from '../../../src/evaluation/grounding/gate-report.js';
import { measureGate } from '../../../src/evaluation/grounding/measure-gate.js';
import { PassagePlacer } from '../../../src/evaluation/grounding/place-passages.js';
import { gateSection, gateText } from '../../../src/evaluation/reporting/gate-tables.js';
import type { Gate } from '../../../src/grounding/gate.js';
import { InvalidArgumentError } from '../../../src/shared/errors/invalid-argument-error.js';
import { sampleDocuments, sampleGroundedAnswer } from './sample-grounding.js';

/** Stops every sentence that a word is in. */
function gateAgainst(word: string): Gate {
  return {
    prepare: () => undefined,
    judge: ({ text }) =>
      text.includes(word)
        ? { isSupported: false, faults: [{ kind: 'number', detail: `<b>${word}</b> is nowhere` }] }
        : { isSupported: true, citations: [] },
  };
}

const set = {
  answers: [sampleGroundedAnswer(), sampleGroundedAnswer({ id: 'h100.zh', language: 'zh-CN' })],
  mutations: ['94', '96'].flatMap((replace) =>
    ['h100.en', 'h100.zh'].map((answer) => ({
      ...{ answer, sentence: 0, kind: 'number-changed' as const, find: '80', replace },
    })),
  ),
};
const placer = new PassagePlacer(sampleDocuments);

describe('the report of a gate', () => {
  const rows = measureGate(gateAgainst('94'), set, placer);
  const report = createGateReport(rows, null);

  it('tells the share caught and the false alarms', () => {
    expect(report.dev?.caught['number-changed']).toMatchObject({ value: 0.5, count: 4 });
    expect(report.dev?.caught['quote-altered']).toMatchObject({ value: 0, count: 2 });
    expect(report.dev?.caught['unit-changed']).toBeUndefined();
    expect(report.dev?.falseAlarms).toMatchObject({ value: 0, count: 4 });
    expect(report.heldOut).toBeNull();
  });

  it('tells answers from the other language apart', () => {
    expect(rows.map(({ isCrossLanguage }) => isCrossLanguage)).toEqual([false, true]);
    expect(report.dev?.caughtAcrossLanguages['number-changed']).toMatchObject({ value: 0.5, count: 2 });
  });

  it('lists what was missed and what was stopped for nothing', () => {
    expect(report.missed.map(({ kind, change }) => [kind, change])).toContainEqual(['number-changed', '80 → 96']);
    const strict = createGateReport(measureGate(gateAgainst('700'), set, placer), null);
    expect(strict.falseAlarms.map(({ answer, text }) => [answer, text])).toEqual([
      ['h100.en', 'It draws at most 700 W.'],
      ['h100.zh', 'It draws at most 700 W.'],
    ]);
    expect(strict.dev?.falseAlarms).toMatchObject({ value: 0.5 });
  });

  it('keeps the held-out sentences to itself', () => {
    const held = createGateReport(null, rows);
    expect(held).toMatchObject({ dev: null, missed: [], falseAlarms: [] });
    expect(held.heldOut?.answers).toBe(2);
  });

  it('has nothing to say of no answers', () => {
    expect(summariseGate([])).toMatchObject({ answers: 0, caught: {}, falseAlarms: null });
  });

  it('is shown as a table with its bars', () => {
    const text = gateText(createGateReport(rows, rows));
    expect(text).toMatch(/^gate, development: 2 answers, /m);
    expect(text).toMatch(/^gate, held out: 2 answers, /m);
    expect(text).toMatch(/^number-changed +at least \.990 +\.500 \[/m);
    expect(text).toMatch(/^false alarms +at most \.020 +\.000 \[/m);
  });

  it('is shown on the page, with nothing of a text taken for markup', () => {
    const page = gateSection(createGateReport(measureGate(gateAgainst('700'), set, placer), null));
    expect(page).toContain('<h3>Right, stopped (2)</h3>');
    expect(page).toContain('&#60;b&#62;700&#60;/b&#62; is nowhere');
    expect(page).not.toContain('<b>700');
  });

  it('a folder without sets is refused', async () => {
    await expect(evaluateGate(gateAgainst('x'), '/nowhere', sampleDocuments, 'dev')).rejects.toThrow(
      InvalidArgumentError,
    );
  });
});
