import type { DescribedStep } from '#compensation/explanation/described-step.js';
import type { ExplanationLanguage } from '#compensation/trace/language.js';

/** A posted month that a statement corrects: what it pays or takes back, and what has changed. */
export interface CorrectedMonth {
  readonly month: string;
  readonly difference: string;
  readonly causes: readonly { readonly source: string; readonly by: string; readonly on: string }[];
  /** How many causes there are besides. */
  readonly more: number;
}

/** All that a printed statement says, in the language that it is printed in; amounts are decimal text. */
export interface StatementFacts {
  readonly id: string;
  readonly language: ExplanationLanguage;
  readonly organisation: string;
  readonly person: string;
  readonly department: string | null;
  readonly position: string | null;
  readonly month: string;
  /** The run, as people name it: its number in its month. */
  readonly run: number;
  readonly postedOn: string;
  readonly currency: string;
  readonly total: string;
  readonly lines: readonly { readonly label: string; readonly amount: string }[];
  readonly trace: DescribedStep;
  readonly corrections: readonly CorrectedMonth[];
  /** What could not be taken back, and the next statement begins with. */
  readonly owed: string | null;
  /** Sentences of what must be seen, and of how values were counted. */
  readonly notes: readonly string[];
  /** Of the statement, by which it is verified, and where. */
  readonly sha256: string;
  readonly verifyAt: string;
}
