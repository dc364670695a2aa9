/** An error as the published reference describes it. */
export interface ErrorFacts {
  readonly message: string;
  readonly type: string;
  readonly param: string | null;
  readonly code: string | null;
}

/** The body of a refusal. */
export function errorBody(error: ErrorFacts): { readonly error: ErrorFacts } {
  return { error };
}

/** A request that the published schema does not allow. */
export class RefusedRequest extends Error {
  readonly status: number;
  readonly facts: ErrorFacts;

  constructor(status: number, message: string, facts: Partial<Omit<ErrorFacts, 'message'>> = {}) {
    super(message);
    this.status = status;
    this.facts = { type: 'invalid_request_error', param: null, code: null, ...facts, message };
  }
}
