import { beforeAll, describe, expect, it } from 'vitest';
import { analyseQuestion } from '../../../src/answering/question/analyse-question.js';
import { chooseCells } from '../../../src/answering/part/choose-cell.js';
import type { Statement } from '../../../src/chunking/chunk.js';
import { chunkDocument } from '../../../src/chunking/chunk-document.js';
import { createAnalyser, type Analyser } from '../../../src/indexing/analyser.js';
import { loadLexicon } from '../../../src/lexicon/load-lexicon.js';
import { repositoryPath } from '../../helpers/corpus-articles.js';
import { documentOf } from '../../helpers/loaded-document.js';

let analyser: Analyser;

beforeAll(async () => {
  analyser = createAnalyser(await loadLexicon(repositoryPath('lexicon')));
});

function rowOf(markdown: string): Statement {
  const row = chunkDocument(documentOf(markdown))
    .flatMap(({ statements }) => statements)
    .find(({ kind }) => kind === 'row');
  if (row === undefined) throw new Error('no row');
  return row;
}

const chinese =
  '| 型号 | 显存 | 带宽 | 功耗 | 发布 |\n| - | - | - | - | - |\n| H100 SXM | 80 GB | 3.35 TB/s | 700 W | 2022-03 |\n';
const english =
  '| Accelerator | Memory | Bandwidth | Power | Announced |\n| - | - | - | - | - |\n| H100 SXM | 80 GB | 3.35 TB/s | 700 W | 2022-03 |\n';

function chosen(table: string, question: string): readonly string[] | null {
  const terms = new Set(analyser.terms(question).map(({ term }) => term));
  const cells = chooseCells(rowOf(table), terms, analyseQuestion(question, analyser.recogniser), analyser);
  return cells === null ? null : cells.cells.map(({ value }) => value);
}

describe('chooseCells', () => {
  it.each([
    [chinese, 'H100 的显存多大', '80 GB'],
    [chinese, 'H100 的带宽是多少', '3.35 TB/s'],
    [chinese, 'H100 功耗', '700 W'],
    [chinese, 'H100 什么时候发布', '2022-03'],
    [chinese, '輝達 H100 的頻寬', '3.35 TB/s'],
    [english, 'What is the power draw of the H100?', '700 W'],
    [english, 'How much memory does the H100 have?', '80 GB'],
    [english, 'H100 带宽', '3.35 TB/s'],
    [chinese, 'H100 memory', '80 GB'],
  ])('finds in %j for %j the cell %s', (table, question, value) => {
    expect(chosen(table, question)?.[0] ?? null).toBe(value);
  });

  it.each(['介绍一下 H100', 'What is the H100?'])('takes the whole row for %j', (question) => {
    expect(chosen(chinese, question)).toBeNull();
  });

  it('takes the whole row where there is but one cell beside the subject, or no row', () => {
    expect(
      chosen('| 型号 | 显存 |\n| - | - |\n| H100 旗舰加速卡产品 | 80 GB 显存容量 |\n', 'H100 的显存多大'),
    ).toBeNull();
    const [sentence] = chunkDocument(documentOf('H100 的显存为 80 GB。')).flatMap(({ statements }) => statements);
    if (sentence === undefined) throw new Error('no sentence');
    expect(
      chooseCells(sentence, new Set(['显存']), analyseQuestion('显存多大', analyser.recogniser), analyser),
    ).toBeNull();
  });
});
