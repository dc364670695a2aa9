import { describe, expect, it } from 'vitest';
import { formatSource, formatSources } from '../../src/fact-sheets/source.js';

const first = { title: 'The Llama 3 Herd of Models', publisher: 'Meta', date: '2024-07-31' };
const second = { title: 'Model card', publisher: 'Meta', date: '2024' };

describe('formatSource', () => {
  it('says title, publisher and date', () => {
    expect(formatSource(first)).toBe('The Llama 3 Herd of Models, Meta, 2024-07-31');
  });
  it('says all sources of a group, and nothing of an absent one', () => {
    const sheet = { sources: { first, second } };
    expect(formatSources(sheet, { source: ['first', 'second'] })).toBe(
      'The Llama 3 Herd of Models, Meta, 2024-07-31; Model card, Meta, 2024',
    );
    expect(formatSources(sheet, undefined)).toBe('');
  });
});
