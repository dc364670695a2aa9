import { expect, it } from 'vitest';
import { renderHtml } from '../../../src/evaluation/reporting/render-html.js';
import { questionRow, refusedRow, sampleReport, wrongRow } from '../sample-rows.js';

it('is one page with figures, pictures and wrong answers, and loads nothing', () => {
  const page = renderHtml(sampleReport([questionRow(), wrongRow({ id: 'lost.en' }), refusedRow()]));
  expect(page.startsWith('<!doctype html>')).toBe(true);
  expect(page).toContain('<li>answers correct<b>.500</b>');
  expect(page).toContain('<th>unanswerable</th>');
  expect(page.match(/<svg /g)).toHaveLength(5);
  expect(page).toContain('lost.en');
  expect(page).toContain('The &#60;b&#62;H100');
  expect(page).toContain('prefers-color-scheme: dark');
  expect(page).not.toMatch(/<script|https?:|src=|url\(|@import|NaN|undefined/);
});

it('says so where nothing was wrong', () => {
  expect(renderHtml(sampleReport([questionRow()]))).toContain('<p>None.</p>');
});

it('lists no question of the held-out split', () => {
  for (const split of ['held-out', 'all'] as const) {
    const page = renderHtml(sampleReport([wrongRow({ id: 'lost.en', question: 'secret?' })], { split }));
    expect(page).not.toMatch(/lost\.en|secret|80 吉|<article/);
    expect(page).toContain('not listed');
  }
});
