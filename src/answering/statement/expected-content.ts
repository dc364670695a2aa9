import { foldText, type Recogniser } from '../../lexicon/recogniser.js';
import type { QuestionAnalysis } from '../question/analyse-question.js';
import { statesQuantity } from '../question/quantity-kind.js';

const DATE =
  /\d{4}\s*年|\d{1,2}\s*月|\b(?:19|20)\d{2}\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.? \d|Q[1-4]\b|季度/i;
const NUMBER =
  /\d|[一二两三四五六七八九十百千万亿]+(?:张|块|个|台|家|款|项|倍|层|成|万|亿)|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|half|twice|double)\b/i;
const CAUSE =
  /因为|由于|因此|所以|为了|原因|导致|使得|从而|以便|缘于|得益于|归因|旨在|意在|目标是|项目标|目的|要让|出于|才能|\bbecause\b|\bsince\b|\bdue to\b|\bso that\b|\btherefore\b|\bthus\b|\bwhich is why\b|\breason|\bin order to\b|\bcause[sd]?\b|\bas a result\b|\bso\b|\baims?\b|\bpurpose|\bgoals?\b|\bwas meant to\b|\bbound by\b|\blimited by\b/i;
const CONTRAST =
  /比|而|相比|不同|区别|高于|低于|少于|多于|倍|分别|\bthan\b|\bwhile\b|\bwhereas\b|\bversus\b|\bvs\b|\bcompared\b|\btimes\b|\bboth\b|\bdiffer|\bunlike\b/i;
const DEFINES =
  /是指|是一种|是一类|是一个|指的是|简称|又称|缩写|\b(?:is|are|was|means|refers to|stands for) (?:an?|the|how|what|when)\b|\bmeans\b|\bstands for\b|\bis short for\b/i;
/** Whether a statement says why something is so. */
export function statesCause(text: string): boolean {
  return CAUSE.test(text);
}

/** What stands between a term that opens its definition and what it is: more of its name, other names in brackets. */
const OPENS_DEFINITION =
  /^[^，。；,.;:：]{0,24}?(?:[（(][^）)]{0,80}[）)])?[^，。；,.;:：]{0,16}?(?:是|指|即|为|\b(?:is|are|was|were|means|refers|stands)\b)/iu;

/** Whether a statement opens with what was asked and goes on to say what it is. */
function definesAsked(text: string, analysis: QuestionAnalysis, recogniser: Recogniser): boolean {
  const folded = foldText(text);
  const [opening] = recogniser.find(folded);
  if (opening === undefined || opening.start > 6) return false;
  const asked = opening.kind === 'entity' ? analysis.entities : analysis.concepts;
  return asked.includes(opening.id) && OPENS_DEFINITION.test(folded.slice(opening.end));
}

function namesAnother(
  terms: Iterable<string>,
  kinds: readonly string[],
  analysis: QuestionAnalysis,
  recogniser: Recogniser,
): boolean {
  for (const term of terms) {
    const id = term.startsWith('@') ? term.slice(1) : '';
    if (id !== '' && kinds.includes(recogniser.entity(id)?.kind ?? '') && !analysis.entities.includes(id)) return true;
  }
  return false;
}

/**
 * How far a statement states what the kind of question expects: 1 fully, 0.4 for a number where another quantity was
 * asked, 0 not at all; 0.5 where the kind expects nothing in particular.
 *
 * @param terms - The statement's terms, at least its entities (`@id`).
 */
export function statesExpected(
  text: string,
  terms: Iterable<string>,
  analysis: QuestionAnalysis,
  recogniser: Recogniser,
): number {
  switch (analysis.kind) {
    case 'amount':
      if (analysis.quantities.some((kind) => statesQuantity(text, kind))) return 1;
      return NUMBER.test(text) ? (analysis.quantities.length === 0 ? 0.8 : 0.4) : 0;
    case 'date':
      return DATE.test(text) ? 1 : 0;
    case 'person':
      return namesAnother(terms, ['person', 'organisation'], analysis, recogniser) ? 1 : 0.2;
    case 'organisation':
      return namesAnother(terms, ['organisation', 'place'], analysis, recogniser) ? 1 : 0.2;
    case 'reason':
      return statesCause(text) ? 1 : 0.5;
    case 'comparison':
      if (CONTRAST.test(text)) return 1;
      return analysis.quantities.some((kind) => statesQuantity(text, kind)) ? 1 : 0.4;
    case 'definition':
      if (definesAsked(text, analysis, recogniser)) return 1;
      return DEFINES.test(text) ? 0.5 : 0.2;
    case 'name':
      return namesAnother(terms, ['model', 'product', 'accelerator', 'organisation', 'project'], analysis, recogniser)
        ? 1
        : 0.3;
    case 'list':
    case 'yes-no':
    case 'method':
    case 'other':
      if (analysis.quantities.length === 0) return 0.5;
      return analysis.quantities.some((kind) => statesQuantity(text, kind)) ? 0.8 : 0.4;
  }
}
