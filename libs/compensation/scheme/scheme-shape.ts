import * as z from 'zod';
import { dayText } from '#calendar/day.js';
import { monthNumber } from '../dating/business-year.js';
import { prorationBasisSchema } from '../dating/days-of-month.js';
import { currencyText } from '../numbers/currency.js';
import { quantityText } from '../numbers/decimal-text.js';
import { codeText, oneLineText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';
import { LONGEST_EXPLANATION } from '../inputs/explained-indicator.js';
import { componentRegistry } from './component-registry.js';
import { conditionSchema } from '../terms/condition.js';
import { multiplierSchema } from '../terms/multiplier.js';
import { paidForSchema } from '../terms/paid-for.js';
import { payProfileSchema } from './pay-profile.js';
import { examplesSchema } from './scheme-example.js';

const MOST_COMPONENTS = 50;
const LAST_VERSION = 1_000_000;

const kinds = Object.keys(componentRegistry).join(', ');

/** What every component of a scheme has around its terms. */
const around = {
  code: codeText,
  name: oneLineText(120),
  /** Nothing is paid unless this holds. */
  when: conditionSchema.optional(),
  /** What it pays is multiplied by this result, once. */
  times: multiplierSchema.optional(),
  /** What is paid of it to somebody who comes or goes inside the month; without it as its kind says. */
  for: paidForSchema.optional(),
  /** The statement line that this component shares with others; without it the component has its own. */
  line: codeText.optional(),
};

function componentSchema<Kind extends string, Terms extends z.ZodType>(kind: Kind, terms: Terms) {
  return strictObject({ ...around, kind: z.literal(kind), terms });
}

type Registry = typeof componentRegistry;
type TermsOf<Kind extends keyof Registry> = Registry[Kind] extends { readonly terms: infer Terms extends z.ZodType }
  ? Terms
  : never;
type ComponentSchemas = { [Kind in keyof Registry & string]: ReturnType<typeof componentSchema<Kind, TermsOf<Kind>>> };
type AnyComponentSchema = ComponentSchemas[keyof ComponentSchemas];

const schemas = Object.entries(componentRegistry).map(([kind, component]) =>
  componentSchema(kind, component.terms),
) as unknown as AnyComponentSchema[];

const anyComponentSchema = z.discriminatedUnion('kind', schemas as [AnyComponentSchema, ...AnyComponentSchema[]], {
  error: (issue) =>
    issue.code === 'invalid_union'
      ? `must be a component whose kind is one of: ${kinds}`
      : `must be a component with the fields: code, name, kind, terms, when, times, for, line`,
});

const declaredValueSchema = strictObject({
  code: codeText,
  name: oneLineText(120),
  unit: oneLineText(24),
  /** What counts when the month has no such value; without it the value must be given. */
  default: quantityText.optional(),
});

/** The fields of a scheme. */
export const paySchemeFields = {
  format: z.literal('pay-scheme/1', { error: 'must be "pay-scheme/1", the only format there is' }),
  code: codeText,
  name: oneLineText(120),
  /** The goal of the company that it serves; one that is submitted has it (unsaid-fields.ts). */
  goal: oneLineText(LONGEST_EXPLANATION).optional(),
  /** Of this scheme; a signed version is never changed, only followed by the next. */
  version: z
    .int({ error: 'must be a whole number' })
    .min(1, { error: 'must be at least 1' })
    .max(LAST_VERSION, { error: `must be at most ${LAST_VERSION}` }),
  /** The first day on which the version is in force. */
  effectiveFrom: dayText,
  /** Of all amounts: its decimals are what lines are rounded to, 2 where none is named. */
  currency: currencyText.optional(),
  /** By which days a change inside a month divides it: of the scheme, the assignment, a grade, a salary. */
  withinMonth: prorationBasisSchema.default('calendar-days'),
  /** The number of the month in which the business year begins, January where none is named: all that is of a year follows it. */
  yearBeginsIn: monthNumber.optional(),
  /** The role that the scheme is made for: a mix of fixed and variable pay that does not suit it is warned of. */
  profile: payProfileSchema.optional(),
  values: z
    .array(declaredValueSchema, { error: 'must be a list of values' })
    .max(200, { error: 'must be at most 200 values' })
    .default([]),
  conditions: z
    .array(strictObject({ code: codeText, name: oneLineText(120), when: conditionSchema }), {
      error: 'must be a list of conditions',
    })
    .max(50, { error: 'must be at most 50 conditions' })
    .default([]),
  /** Statement lines that several components share; their exact sum is rounded once. */
  lines: z
    .array(strictObject({ code: codeText, name: oneLineText(120) }), { error: 'must be a list of lines' })
    .max(50, { error: 'must be at most 50 lines' })
    .default([]),
  components: z
    .array(anyComponentSchema, { error: 'must be a list of components' })
    .min(1, { error: 'a pay scheme has at least 1 component', abort: true })
    .max(MOST_COMPONENTS, { error: `a pay scheme has at most ${MOST_COMPONENTS} components`, abort: true }),
  /** Worked examples: they are executed before the scheme is submitted, and no calculation reads them. */
  examples: examplesSchema.default([]),
};

/** A scheme whose parts are well formed, each by itself; pay-scheme.ts adds what must hold between them. */
export const schemeShape = strictObject(paySchemeFields);

/** A scheme whose every part is valid. */
export type PayScheme = z.infer<typeof schemeShape>;
/** The scheme as an author may write it, without what has a default. */
export type PaySchemeDraft = z.input<typeof schemeShape>;
