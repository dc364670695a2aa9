import type { OpenIndex } from '../../indexing/open-index.js';
import type { Passage, Retrieval } from '../../retrieval/hybrid-searcher.js';
import { idfMass, queryIdf } from '../../retrieval/idf-mass.js';
import { strongest } from '../../lexical-index/bm25-index.js';
import type { QueryTerm } from '../../lexical-index/tokenizer.js';
import type { QuestionAnalysis } from '../question/analyse-question.js';
import { textOfSide, type NamePart, type Side } from '../question/compared-sides.js';
import type { SideCandidates } from './compared-statements.js';
import type { StatementScorer } from './score-statements.js';

/** What a related entity counts where the side itself is not named. */
const RELATED_SHARE = 0.4;

type Naming = (has: (term: string) => boolean) => number;

/** What the question says of one side and of no other: the words of each part of its name. */
interface OwnWords {
  readonly side: Side;
  readonly parts: readonly (NamePart & { readonly terms: ReadonlySet<string> })[];
}

function ownWords(sides: readonly Side[], index: OpenIndex): OwnWords[] {
  const termsOf = (text: string): Set<string> => new Set(index.analyser.terms(text).map(({ term }) => term));
  const all = sides.map((side) => termsOf(textOfSide(side)));
  return sides.map((side, place) => {
    const isOwn = (term: string): boolean => all.every((others, other) => other === place || !others.has(term));
    const parts = side.map((part) => ({ ...part, terms: new Set([...termsOf(part.text)].filter(isOwn)) }));
    return { side, parts: parts.filter(({ terms }) => terms.size > 0) };
  });
}

/**
 * How far a text names a side, in [0, 1]: the mean over the parts of its name. Of an entity's name, the entity is enough,
 * and one of its family counts in part; of words, the share that the text holds.
 */
function naming({ parts }: OwnWords, query: readonly QueryTerm[], index: OpenIndex): Naming {
  const { lexicalIndex, analyser } = index;
  const measures = parts.map(({ terms, entities }): Naming => {
    const own = strongest(query.filter(({ term }) => terms.has(term)));
    const mass = idfMass(own, lexicalIndex);
    const ids = entities.filter((id) => terms.has(`@${id}`));
    const related = ids.flatMap((id) => [...analyser.recogniser.relatedTo(id)]);
    return (has) => {
      if (ids.some((id) => has(`@${id}`))) return 1;
      const held = own.filter(({ term, translations = [] }) => [term, ...translations].some(has));
      const share = held.reduce((sum, term) => sum + term.weight * queryIdf(term, lexicalIndex), 0);
      return Math.max(mass > 0 ? share / mass : 0, related.some((id) => has(`@${id}`)) ? RELATED_SHARE : 0);
    };
  });
  return (has) => measures.reduce((sum, measure) => sum + measure(has), 0) / measures.length;
}

/** The question as it is asked of one side: the other sides' words are left out. */
function askedOf(
  asked: OwnWords,
  all: readonly OwnWords[],
  retrieval: Retrieval,
  analysis: QuestionAnalysis,
  index: OpenIndex,
): { readonly retrieval: Retrieval; readonly analysis: QuestionAnalysis } {
  const rest = all.filter((other) => other !== asked);
  const others = new Set(rest.flatMap(({ parts }) => parts.flatMap(({ terms }) => [...terms])));
  const isKept = (term: string): boolean => !others.has(term);
  const kept = retrieval.terms.filter(({ term }) => isKept(term));
  const othersText = rest.map(({ side }) => textOfSide(side)).join(' ');
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
  const words = ownWords(sides, index).filter(({ parts }) => parts.length > 0);
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
