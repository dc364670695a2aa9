import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import { renderHits } from '../../../src/terminal/rendering/render-hits.js';
import { sampleResult } from '../fake-application.js';

const plain = { palette: picocolors.createColors(false), columns: Infinity };

describe('renderHits', () => {
  it('prints rank, place, text on one line, and both legs', () => {
    expect(renderHits(sampleResult('h100'), plain)).toBe(
      [
        '1. NVIDIA H100 › Memory',
        '   The **H100** has 80 GB. Next.',
        '   0.831 (meaning #1 0.87, words #3 11.2) h100.en#3',
        '',
      ].join('\n'),
    );
  });

  it('says so where nothing was found', () => {
    expect(renderHits({ ...sampleResult('x'), hits: [] }, plain)).toBe('Nothing was found.\n');
  });
});
