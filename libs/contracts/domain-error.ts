/** What kind of refusal it is; the HTTP map and the operator's exit code follow from it. */
export type DomainErrorKind = 'invalid' | 'unauthenticated' | 'not-allowed' | 'not-found' | 'conflict' | 'unavailable';

export interface FieldProblem {
  /** Where in the request: `indicators.2.weight`. */
  path: string;
  message: string;
  /** Stable, where programs may go by it. */
  code?: string;
  /** The id of the person and the code of the indicator that it is about. */
  person?: string;
  indicator?: string;
}

/**
 * A refusal that is part of the product: what happened, on which object, what to do next.
 * `context` carries ids, months and counts; never names, amounts or free text.
 */
export class DomainError extends Error {
  constructor(
    readonly kind: DomainErrorKind,
    readonly code: string,
    message: string,
    readonly context: Record<string, unknown> = {},
    readonly problems: FieldProblem[] = [],
  ) {
    super(message);
    this.name = 'DomainError';
  }
}
