import { describe, expect, it } from 'vitest';
import { totalFor } from '../../../src/answering/statement/prefer-total.js';
import type { StatementCandidate } from '../../../src/answering/statement/statement-candidate.js';

function row(name: string, score: number, coverage = 0.2, entity = 1): StatementCandidate {
  const partial: unknown = {
    statement: { kind: 'row', plainText: name, cells: [{ header: 'Stage', value: name }] },
    features: { coverage, entity },
    score,
  };
  return partial as StatementCandidate;
}

const stage = row('DeepSeek-V3 上下文扩展', 7.6);
const total = row('DeepSeek-V3 合计', 6.8, 0.27);

describe('totalFor', () => {
  it('is the row that adds up, where no stage is asked for', () => {
    expect(totalFor(stage, [stage, total])).toBe(total);
    expect(totalFor(stage, [stage, row('Total', 7, 0.2)])?.statement.plainText).toBe('Total');
  });

  it('is none where the stage holds more of the question, or the total is of something else or far behind', () => {
    expect(totalFor(row('上下文扩展', 8, 0.6), [total])).toBeUndefined();
    expect(totalFor(stage, [row('R1 合计', 7, 0.3, 0)])).toBeUndefined();
    expect(totalFor(stage, [row('DeepSeek-V3 合计', 6)])).toBeUndefined();
  });

  it('is none for a total, and none for a sentence', () => {
    expect(totalFor(total, [row('合计', 6.5)])).toBeUndefined();
    const sentence: unknown = { ...stage, statement: { kind: 'sentence', plainText: '花了 1 万' } };
    expect(totalFor(sentence as StatementCandidate, [total])).toBeUndefined();
  });
});
