/** The words that say how an answer was found. */
export interface WhyWords {
  readonly title: string;
  readonly searchedFor: string;
  readonly language: string;
  readonly kind: string;
  readonly names: string;
  readonly expansions: string;
  readonly confidence: string;
  readonly enough: (confidence: string, threshold: string) => string;
  readonly tooLittle: (confidence: string, threshold: string) => string;
  readonly passages: string;
  readonly statements: string;
  readonly byMeaning: string;
  readonly byWords: string;
  readonly duration: string;
}
