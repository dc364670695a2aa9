import { expect, it } from 'vitest';
import { escapeHtml, renderHtml } from '../../../src/evaluation/reporting/render-html.js';
import { questionRow, refusedRow, sampleReport, wrongRow } from '../sample-rows.js';

it('a text is shown as it is', () => {
  expect(escapeHtml(`<a href="x">'&'</a>`)).not.toMatch(/[<>"']/);
});

it('is one page with figures, kinds, reliability and wrong answers, and loads nothing', () => {
  const page = renderHtml(sampleReport([questionRow(), wrongRow({ id: 'lost.en' }), refusedRow()]));
  expect(page.startsWith('<!doctype html>')).toBe(true);
  expect(page).toContain('<td>unanswerable</td>');
  expect(page).toContain('<circle');
  expect(page).toContain('lost.en');
  expect(page).toContain('missing: 80 GB / 80 吉');
  expect(page).toContain('The &#60;b&#62;H100');
  expect(page).not.toMatch(/<script|https?:|src=/);
});

it('says so where nothing was wrong', () => {
  expect(renderHtml(sampleReport([questionRow()]))).toContain('<p>None.</p>');
});

it('says why an answer was wrong', () => {
  const rows = [
    questionRow({ answer: { kind: 'abstained', isCorrect: false } }),
    refusedRow({ answer: { ...questionRow().answer, isCorrect: false } }),
    questionRow({ answer: { isCorrect: false, forbiddenFound: ['96 GB'] } }),
  ];
  const page = renderHtml(sampleReport(rows));
  expect(page).toContain('<td>abstained</td>');
  expect(page).toContain('answered what the corpus does not know');
  expect(page).toContain('forbidden: 96 GB');
});

it('lists no question of the held-out split', () => {
  for (const split of ['held-out', 'all'] as const) {
    expect(renderHtml(sampleReport([wrongRow({ id: 'lost.en' })], { split }))).not.toContain('lost.en');
  }
});
