import { describe, expect, it } from 'vitest';
import { alignColumns } from '../../../src/terminal/rendering/align-columns.js';

describe('alignColumns', () => {
  it('aligns by columns on the screen, of which a Chinese character takes two', () => {
    const rows = [
      ['层数', '80', 'x'],
      ['KV 头数', '8'],
      ['d', '128', 'y'],
    ];
    expect(alignColumns(rows, ' ')).toEqual([' 层数     80   x', ' KV 头数  8', ' d        128  y']);
  });

  it('of nothing is nothing', () => {
    expect(alignColumns([])).toEqual([]);
  });
});
