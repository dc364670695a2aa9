import { describe, expect, it } from 'vitest';
import { isMet, renderReport, shownNumber } from '../../benchmarks/measuring/report.js';

const machine = { cpu: 'A CPU', cores: 2, memoryGb: 8, node: '20.19.0', platform: 'linux x64', load: 1.25 };

const start = {
  name: 'start',
  title: 'to the first answer',
  seconds: 12.2,
  load: [1, 2.5] as const,
  outcome: {
    setting: { runs: 5, 'warm-up': 1 },
    figures: [
      { name: 'median', value: 1.234, unit: 's', target: { is: 'below' as const, limit: 2 } },
      { name: 'slowest of all', value: 12, unit: 's' },
    ],
    remarks: ['A remark.'],
  },
};
const missing = {
  ...start,
  name: 'hnsw',
  outcome: {
    setting: { vectors: 20_000 },
    figures: [{ name: 'recall', value: 0.98, unit: '', target: { is: 'at least' as const, limit: 0.99 } }],
  },
};

describe('isMet', () => {
  it.each([
    ['below', 1.99, true],
    ['below', 2, false],
    ['below', NaN, false],
    ['at least', 2, true],
    ['at least', 1.99, false],
    ['at least', NaN, false],
  ] as const)('%s 2 by %f: %s', (is, value, met) => {
    expect(isMet({ name: 'x', value, unit: '', target: { is, limit: 2 } })).toBe(met);
  });

  it('has nothing to say without a target', () => expect(isMet({ name: 'x', value: 1, unit: '' })).toBeUndefined());
});

it.each([
  [0.05912, '0.0591'],
  [1.234, '1.23'],
  [48.96, '49'],
  [416.7, '417'],
  [20_000, '20000'],
  [NaN, 'none'],
])('shows %f as %s', (value, shown) => expect(shownNumber(value)).toBe(shown));

describe('renderReport', () => {
  it('prints machine, setting, figures in columns, targets and remarks', () => {
    const text = renderReport({ createdAt: '', commit: null, machine, operations: [start] });
    expect(text.split('\n')).toEqual([
      'A CPU, 2 cores, 8 GB, linux x64, Node 20.19.0, load average 1.3',
      '',
      'start: to the first answer (12 s, load 1.0 → 2.5)',
      '  runs 5; warm-up 1',
      '  median          1.23 s  below 2 s  met',
      '  slowest of all    12 s',
      '  A remark.',
      '',
      '1 of 1 targets met.',
      '',
    ]);
  });

  it('ends with what missed its target, and tells what failed', () => {
    const { name, title, seconds, load } = start;
    const operations = [missing, { name, title, seconds, load, failure: 'no model' }];
    const text = renderReport({ createdAt: '', commit: null, machine, operations });
    expect(text).toContain('recall  0.98  at least 0.99  MISSED');
    expect(text).toContain('  failed: no model');
    expect(text).toContain('0 of 1 targets met. Missed: hnsw: recall.');
  });
});
