import { describe, expect, it } from 'vitest';
import { openComputeDesk } from '../../../src/calculating/create-compute-desk.js';
import { deskBars } from '../../../src/evaluation/compute/desk-report.js';
import { evaluateDesk } from '../../../src/evaluation/compute/evaluate-desk.js';
import { loadLexicon } from '../../../src/lexicon/load-lexicon.js';
import { Recogniser } from '../../../src/lexicon/recogniser.js';
import { repositoryPath } from '../../helpers/corpus-articles.js';

describe('the compute desk on the development questions', () => {
  it('is right in value and stated assumptions, and leaves questions for facts alone', async () => {
    const recogniser = new Recogniser(await loadLexicon(repositoryPath('lexicon')));
    const desk = await openComputeDesk({ factSheetsFolder: repositoryPath('fact-sheets'), recogniser });
    const report = await evaluateDesk(desk, repositoryPath('evals/compute'), 'dev', new Date('2026-11-23'));
    const faults = report.wrong.map(({ id, fault }) => `${id} ${fault ?? ''}`);
    expect(report.captured.map(({ id, question }) => `${id} ${question}`)).toEqual([]);
    expect(report.captured.length).toBe(deskBars.captured);
    expect(report.dev?.right?.value, faults.join('\n')).toBeGreaterThanOrEqual(deskBars.right);
  });
});
