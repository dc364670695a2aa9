import { InvalidQuestionError } from '../shared/errors/invalid-question-error.js';

/** Longest question or query served, in UTF-16 code units. */
export const maxQuestionCharacters = 8000;

/** @throws {InvalidQuestionError} If a question or query is empty or too long. */
export function checkQuestion(question: string): void {
  if (question.trim() === '') throw new InvalidQuestionError('The question is empty; type one.');
  if (question.length > maxQuestionCharacters) {
    throw new InvalidQuestionError(
      `The question has ${question.length} characters; the limit is ${maxQuestionCharacters}. Shorten it.`,
    );
  }
}
