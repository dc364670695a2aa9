import { attributePatterns } from './attribute-patterns.js';

/** Names of the properties that a question asks for; none where its words do not say. */
export function askedAttributes(question: string): string[] {
  return Object.keys(attributePatterns).filter((name) => attributePatterns[name]?.asked.test(question));
}

/** Whether a statement tells of the property. */
export function statesAttribute(statement: string, attribute: string): boolean {
  return attributePatterns[attribute]?.stated.test(statement) ?? false;
}
