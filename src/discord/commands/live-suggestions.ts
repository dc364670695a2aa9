import { QuestionSuggestions, type Suggesting } from './question-suggestions.js';

/** The suggestions of an application whose index may be replaced while it serves. */
export class LiveSuggestions {
  readonly #application: Suggesting;
  #made: QuestionSuggestions;
  /** Documents that they were made of, or are being made of. */
  #documents: Suggesting['documents'];

  /** Makes the first at once, which takes a few tenths of a second. */
  constructor(application: Suggesting) {
    this.#application = application;
    this.#documents = application.documents;
    this.#made = new QuestionSuggestions(application);
  }

  /** Never waits: after the index was replaced, the suggestions of the one before serve until the new ones are made. */
  get current(): QuestionSuggestions {
    const { documents } = this.#application;
    if (documents !== this.#documents) {
      this.#documents = documents;
      setImmediate(() => (this.#made = new QuestionSuggestions(this.#application)));
    }
    return this.#made;
  }
}
