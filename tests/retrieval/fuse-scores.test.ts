import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultFusionOptions, fuseScores, type FusionOptions } from '../../src/retrieval/fuse-scores.js';

const cosine = fc.double({ min: -1, max: 1, noNaN: true });
const share = fc.double({ min: 0, max: 3, noNaN: true });

/** Dense score, lexical score of passage and section, whether it is in the asker's language. */
type Legs = readonly [dense: number, lexical: number, isOwnLanguage: boolean];

const fuse = ([dense, lexical, isOwnLanguage]: Legs, options = defaultFusionOptions): number =>
  fuseScores({ dense, lexical, section: lexical, isOwnLanguage }, options);

describe('fuseScores', () => {
  const cases: readonly (readonly [why: string, first: Legs, second: Legs])[] = [
    // Why the first stands before the second.
    ['the same words, a nearer meaning', [0.8, 0.5, true], [0.6, 0.5, true]],
    ['the same meaning, more of the words', [0.7, 0.9, true], [0.7, 0.2, true]],
    ['all but the same, in the own language', [0.7, 0.5, true], [0.7, 0.5, false]],
    ['a far nearer meaning in the other language', [0.8, 0.3, false], [0.5, 0.3, true]],
    ['found by words alone, over what neither found', [0, 1, true], [0, 0, true]],
  ];
  it.each(cases)('puts first: %s', (_why, first, second) => {
    expect(fuse(first)).toBeGreaterThan(fuse(second));
  });

  it('grows with each leg, and keeps to its bounds', () => {
    fc.assert(
      fc.property(cosine, cosine, share, share, fc.boolean(), (dense, otherDense, lexical, otherLexical, isOwn) => {
        const [low = 0, high = 0] = [dense, otherDense].sort((left, right) => left - right);
        const [few = 0, many = 0] = [lexical, otherLexical].sort((left, right) => left - right);
        const least = fuse([low, few, isOwn]);
        const most = fuse([high, many, isOwn]);
        expect(most).toBeGreaterThanOrEqual(least);
        expect(least).toBeGreaterThanOrEqual(-1);
        expect(most).toBeLessThanOrEqual(
          1 +
            3 * (defaultFusionOptions.lexicalWeight + defaultFusionOptions.sectionWeight) +
            defaultFusionOptions.ownLanguageBonus +
            1e-9,
        );
      }),
    );
  });

  it('is the dense score alone where nothing else is weighed', () => {
    const options: FusionOptions = { lexicalWeight: 0, sectionWeight: 0, ownLanguageBonus: 0 };
    expect(fuseScores({ dense: 0.4, lexical: 2, section: 1, isOwnLanguage: true }, options)).toBe(0.4);
  });

  it('tells passages of the same words apart by their sections', () => {
    const passage = { dense: 0.4, lexical: 0.5, isOwnLanguage: true };
    expect(fuseScores({ ...passage, section: 0.9 }, defaultFusionOptions)).toBeGreaterThan(
      fuseScores({ ...passage, section: 0.5 }, defaultFusionOptions),
    );
  });
});
