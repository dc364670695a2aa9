import type { OpenIndex } from '../../indexing/open-index.js';
import type { Passage, Retrieval } from '../../retrieval/hybrid-searcher.js';
import { idfMass, queryIdf } from '../../retrieval/idf-mass.js';
import { strongest } from '../../lexical-index/bm25-index.js';
import type { QueryTerm } from '../../lexical-index/tokenizer.js';
import type { QuestionAnalysis } from '../question/analyse-question.js';
import type { Side } from '../question/compared-sides.js';
import type { SideCandidates } from './compared-statements.js';
import type { StatementScorer } from './score-statements.js';

/** What a related entity counts where the side itself is not named. */
const RELATED_SHARE = 0.4;

type Naming = (has: (term: string) => boolean) => number;

/** What the question says of one side and of no other. */
interface OwnWords {
  readonly side: Side;
  readonly terms: ReadonlySet<string>;
}

function ownWords(sides: readonly Side[], index: OpenIndex): OwnWords[] {
  const termSets = sides.map(({ text }) => new Set(index.analyser.terms(text).map(({ term }) => term)));
  return sides.map((side, place) => {
    const terms = [...(termSets[place] ?? [])].filter((term) =>
      termSets.every((others, other) => other === place || !others.has(term)),
    );
    return { side, terms: new Set(terms) };
  });
}

/**
 * How far a text names a side, in [0, 1]: the share of the side's own words that its terms hold. An entity of the side's
 * family counts in part.
 */
function naming({ side, terms }: OwnWords, query: readonly QueryTerm[], index: OpenIndex): Naming {
  const { lexicalIndex, analyser } = index;
  const own = strongest(query.filter(({ term }) => terms.has(term)));
  const mass = idfMass(own, lexicalIndex);
  const related = side.entities.flatMap((id) => [...analyser.recogniser.relatedTo(id)]);
  return (has) => {
    const held = own.filter(({ term, translations = [] }) => [term, ...translations].some(has));
    const share = held.reduce((sum, term) => sum + term.weight * queryIdf(term, lexicalIndex), 0);
    const named = mass > 0 ? share / mass : 0;
    return named < RELATED_SHARE && related.some((id) => has(`@${id}`)) ? RELATED_SHARE : named;
  };
}

/** The question as it is asked of one side: the other sides' words are left out. */
function askedOf(
  { terms, side }: OwnWords,
  all: readonly OwnWords[],
  retrieval: Retrieval,
  analysis: QuestionAnalysis,
  index: OpenIndex,
): { readonly retrieval: Retrieval; readonly analysis: QuestionAnalysis } {
  const others = new Set(all.flatMap((other) => (other.terms === terms ? [] : [...other.terms])));
  const isKept = (term: string): boolean => !others.has(term);
  const kept = retrieval.terms.filter(({ term }) => isKept(term));
  const othersText = all.filter((other) => other.side !== side).map((other) => other.side.text).join(' ');
  return {
    retrieval: { ...retrieval, terms: kept, idfMass: idfMass(kept, index.lexicalIndex) },
    analysis: {
      ...analysis,
      entities: analysis.entities.filter((id) => isKept(`@${id}`)),
      concepts: analysis.concepts.filter((id) => isKept(`#${id}`)),
      years: analysis.years.filter((year) => !othersText.includes(year)),
    },
  };
}

/** Weighs the statements of passages once for each side of a comparison. */
export function weighSides(
  sides: readonly Side[],
  retrieval: Retrieval,
  passages: readonly Passage[],
  analysis: QuestionAnalysis,
  scorer: StatementScorer,
  index: OpenIndex,
): SideCandidates[] {
  const words = ownWords(sides, index).filter(({ terms }) => terms.size > 0);
  if (words.length < 2) return [];
  return words.map((own) => {
    const asked = askedOf(own, words, retrieval, analysis, index);
    const namingOf = naming(own, retrieval.terms, index);
    return {
      candidates: scorer.score(asked.retrieval, passages, asked.analysis),
      naming: ({ chunkNumber, position }) => {
        const terms = scorer.termsOfStatement(chunkNumber, position);
        return namingOf((term) => terms.has(term));
      },
      subjectNaming: ({ statement }) => {
        const terms = new Set(index.analyser.terms(statement.cells?.[0]?.value ?? '').map(({ term }) => term));
        return namingOf((term) => terms.has(term));
      },
    };
  });
}
