import { foldText, type Recogniser } from '../../src/lexicon/recogniser.js';
import { declaredNumbers } from './check-figures.js';
import type { CorpusPair, Finding } from './corpus-pair.js';
import { namePattern, sameNumber, statedFigures, type NamePattern } from './stated-figures.js';
import type { NumberInText } from '../../src/quantities/find-numbers.js';

interface Claim {
  readonly slug: string;
  /** Entity, quantity and date: claims with the same key ought to agree. */
  readonly key: string;
  readonly shown: string;
  readonly numbers: readonly NumberInText[];
}

const ROUNDING = 0.03;

/** Words that do not change which quantity a heading of a column or a figure names. */
const FILLERS = /\b(?:the|of|per|in|a|and|total|published|reported|size)\b|\(.*?\)|[^a-z0-9 ]/g;

function quantityKey(what: string): string {
  const words = what.toLowerCase().replaceAll(FILLERS, ' ').split(/\s+/).filter(Boolean);
  return words.sort().join(' ');
}

function entityKey(name: string, recogniser: Recogniser): string {
  const plain = foldText(name.replaceAll(/\(.*?\)|\*\*/g, '').trim());
  // Only an official name stands for the entity: aliases name its versions too (Llama 3.1 405B is one Llama 3.1).
  const [id] = recogniser.entitiesIn(plain);
  const isOfficial =
    id !== undefined && (['en', 'zh'] as const).some((language) => foldText(recogniser.nameOf(id, language)) === plain);
  return isOfficial ? id : plain;
}

function figureClaims({ slug, figures, en }: CorpusPair, recogniser: Recogniser): Claim[] {
  if (typeof figures === 'string') return [];
  return figures.figures
    .filter((figure) => !figure.disputed && figure.unit !== 'date')
    .map((figure) => {
      const asOf = figure.asOf ?? en.sources.find(({ key }) => key === figure.source)?.date ?? en.asOf;
      return {
        slug,
        key: [entityKey(figure.of, recogniser), quantityKey(figure.what), asOf].join(' · '),
        shown: `${String(figure.value)} ${figure.unit}`,
        numbers: declaredNumbers(figure),
      };
    });
}

/** Each cell of a table is a claim on the entity of its row: the column's heading names the quantity. */
function tableClaims({ slug, en }: CorpusPair, recogniser: Recogniser, names: NamePattern): Claim[] {
  return en.blocks.tables.flatMap(({ rows: [header = [], ...rows] }) =>
    rows.flatMap(([entity = '', ...cells]) =>
      cells.map((cell, index) => ({
        slug,
        key: [entityKey(entity, recogniser), quantityKey(header[index + 1] ?? ''), 'table'].join(' · '),
        shown: cell,
        numbers: statedFigures(cell, names).numbers,
      })),
    ),
  );
}

/** Whether two numbers are one figure, rounded differently or, as 128K and 131,072, counted in another thousand. */
function agree(a: NumberInText, b: NumberInText): boolean {
  if (sameNumber(a, b)) return true;
  if (a.unit !== undefined && b.unit !== undefined && a.unit.dimension !== b.unit.dimension) return false;
  const [x, y] = [a.value * (a.unit?.factor ?? 1), b.value * (b.unit?.factor ?? 1)];
  return Math.abs(x - y) <= ROUNDING * Math.max(Math.abs(x), Math.abs(y));
}

/**
 * Quantities that two articles state differently: the same entity, the same words for the quantity and the same date.
 *
 * @param reviewed - Keys of disagreements that a reader has looked at and that the articles explain.
 */
export function checkContradictions(
  pairs: readonly CorpusPair[],
  recogniser: Recogniser,
  knownNames: readonly string[],
  reviewed: ReadonlySet<string>,
): Finding[] {
  const names = namePattern(knownNames);
  const claims = pairs.flatMap((pair) => [...figureClaims(pair, recogniser), ...tableClaims(pair, recogniser, names)]);
  const byKey = new Map<string, Claim[]>();
  for (const claim of claims.filter(({ numbers }) => numbers.length > 0)) {
    byKey.set(claim.key, [...(byKey.get(claim.key) ?? []), claim]);
  }
  return [...byKey].flatMap(([key, [first, ...others]]): Finding[] => {
    if (first === undefined || reviewed.has(key)) return [];
    const differing = others.filter(
      ({ slug, numbers }) =>
        slug !== first.slug && !numbers.some((number) => first.numbers.some((other) => agree(number, other))),
    );
    return differing.map((other) => ({
      where: `${first.slug}, ${other.slug}`,
      what: `${key}: ${first.shown} against ${other.shown}`,
    }));
  });
}
