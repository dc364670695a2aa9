import { expect, it } from 'vitest';
import { faultGroups, worstQuestions } from '../../../src/evaluation/reporting/worst-questions.js';
import { questionRow, refusedRow, wrongRow } from '../sample-rows.js';

const wrong = wrongRow().answer;

it('wrong answers come first, the surest of them before the others', () => {
  const rows = [
    questionRow({ id: 'refused-late.en', answer: { kind: 'abstained', isCorrect: false, confidence: 0.3 } }),
    questionRow({ id: 'refused.en', answer: { kind: 'abstained', isCorrect: false, confidence: 0.2 } }),
    questionRow({ id: 'unsure.en', answer: { ...wrong, confidence: 0.6 } }),
    questionRow({ id: 'sure.en', answer: { ...wrong, confidence: 0.9 } }),
    refusedRow({ id: 'invented.en', answer: { ...questionRow().answer, isCorrect: false, confidence: 0.7 } }),
    questionRow({ id: 'right.en' }),
    questionRow({ id: 'lucky.en', search: wrongRow().search }),
    refusedRow(),
  ];
  expect(faultGroups(rows).map((group) => group.rows.map(({ id }) => id))).toEqual([
    ['sure.en', 'invented.en', 'unsure.en'],
    ['refused.en', 'refused-late.en'],
    ['lucky.en'],
  ]);
});

it('a card says what was expected, answered and missing, how sure it was and where the evidence was found', () => {
  const row = wrongRow({ id: 'lost.en', question: 'h100 <vram>?' });
  expect(worstQuestions([row])).toBe(`<h3>Wrong answers (1)</h3>
<article class="question"><h4>h100 &#60;vram&#62;?</h4>
<p><span class="fault">wrong</span> <small>lost.en · fact · en</small></p>
<dl><dt>Searched for</dt><dd>h100 vram?</dd>
<dt>Expected</dt><dd>80 GB / 80 吉</dd>
<dt>Answer</dt><dd>The &#60;b&#62;H100&#60;/b&#62; is a GPU. [1]</dd>
<dt>Missing</dt><dd>80 GB / 80 吉</dd>
<dt>Confidence</dt><dd>.900, threshold .500</dd>
<dt>Rank of the first full answer</dt><dd>none among the first ten hits (nDCG@10 .500)</dd></dl></article>`);
});

it('says why an answer was wrong', () => {
  const page = worstQuestions([
    questionRow({ answer: { kind: 'abstained', isCorrect: false } }),
    refusedRow({ answer: { ...questionRow().answer, isCorrect: false } }),
    questionRow({ answer: { isCorrect: false, forbiddenFound: ['96 GB'] } }),
  ]);
  expect(page).toContain('<span class="fault">refused</span>');
  expect(page).toContain('answered what the corpus does not know');
  expect(page).toContain('<dt>Forbidden</dt><dd>96 GB</dd>');
  expect(page).toContain('<dd>1 (nDCG@10 1.000)</dd>');
});
