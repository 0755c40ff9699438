import type * as z from 'zod';
import type { Role } from '#approvals/role.js';
import type { Day } from '#calendar/day.js';
import type { Month } from '#calendar/month.js';

/** As what somebody has a part in a fact. */
export const PARTS = ['earner', 'share', 'made-by', 'collected-by', 'owner', 'brought-by'] as const;
export type Part = (typeof PARTS)[number];

/** Somebody whom a fact is about; `path` is where the row says so. */
export interface PersonOfFact {
  readonly personId: string;
  readonly part: Part;
  readonly path: string;
}

/** What a fact is about, as it is read from its row. */
export interface Subject {
  /** In whose inputs it stands; nothing for what no month has, a client. */
  readonly month?: Month;
  /** The day that it is of, where it is of a day. */
  readonly onDay?: Day;
  readonly people: readonly PersonOfFact[];
  /** The code of a client that must be known. */
  readonly client?: string | undefined;
  /** The external id of a deal that must be known: of a return its sale, of a payment what is paid. */
  readonly ofDeal?: string | undefined;
  /** Of what there can be one fact only: the value of a code of one person in one month. */
  readonly onlyOne?: string | undefined;
}

/** What every row has. */
export interface FactRow {
  readonly externalId: string;
}

/** One kind of the facts that pay is calculated from. It lives in a file of its own and has its line in fact-kinds.ts. */
export interface FactKind<Schema extends z.ZodType<FactRow> = z.ZodType<FactRow>> {
  /** A row as it is entered; what the engine has a schema for is read by that. */
  readonly schema: Schema;
  /**
   * Whether the external id names it together with its month, as the figures of a month are named, or alone, as what
   * happens on a day.
   */
  readonly isNamedByMonth: boolean;
  /** Who may enter it: a head for the people of the department, everybody else for the whole organisation. */
  readonly enteredBy: readonly Role[];
  /** The kind of document whose last signature enters it, where nobody enters it by hand. */
  readonly decidedBy?: string;
  /** Whether its amounts are pay, so that reading those of others is written down. */
  readonly isPay: boolean;
  /** How many one person can have in one month, where the engine has a bound. */
  readonly mostOfPerson?: number;
  readonly subjectOf: (row: z.infer<Schema>) => Subject;
}

/** Keeps the type of a kind's row while what it is about is checked against it. */
export function factKind<Schema extends z.ZodType<FactRow>>(kind: FactKind<Schema>): FactKind<Schema> {
  return kind;
}

/** Several texts as one; no two lists of texts give the same. */
export function joined(...texts: string[]): string {
  return JSON.stringify(texts);
}
