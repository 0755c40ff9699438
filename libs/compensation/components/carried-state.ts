import * as z from 'zod';
import { monthText, type Month } from '#calendar/month.js';
import type { ExplanationTexts } from '../trace/language.js';

/** What a component carries from month to month, for one person; a first month begins without it. */
export interface CarriedStateOfKind<State extends z.ZodType = z.ZodType, Terms = never> {
  /** Its own fields; every state has those of its origin beside them. */
  readonly schema: State;
  /**
   * What its fields are called in a worked example, at whatever depth they stand; a field whose value says what it is
   * (an id, a name) is called nothing. A field that is not here is a code of the terms.
   */
  readonly fields: Readonly<Record<string, ExplanationTexts | undefined>>;
  /** Whether components of these terms carry anything; all do without this. */
  readonly isCarried?: (terms: Terms) => boolean;
}

const OF_FORM = 'write the code and the version of the scheme that left it, such as "sales/3"';

/** Where a state is from: the month that left it, and the scheme by which that month was calculated. */
export const stateOriginFields = {
  month: monthText,
  of: z
    .string({ error: (issue) => `${issue.input === undefined ? 'is missing' : 'must be text'}: ${OF_FORM}` })
    .regex(/^[a-z][a-z0-9-]{0,39}\/[1-9]\d{0,8}$/, { error: `is no scheme: ${OF_FORM}` }),
};

/** What those fields are called in a worked example. */
export const stateOriginWords: CarriedStateOfKind['fields'] = {
  month: undefined,
  of: { en: 'by scheme', ru: 'по схеме', hi: 'स्कीम' },
};

/** A state as a component is given it: with the month that left it. */
export type StateOfMonth<State> = State & { readonly month: Month };
