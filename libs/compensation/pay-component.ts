import { z } from 'zod';
import type { Problem } from './problem.js';
import type { StatementInputs, StatementLine } from './statement.js';
import { strictObject } from './strict-object.js';
import type { TraceNode } from './trace.js';

/** A line as its component gives it; the statement adds the position and the kind. */
export type ComponentLine = Pick<StatementLine, 'code' | 'label' | 'amount'>;

export type ComponentResult =
  | { readonly ok: true; readonly lines: ComponentLine[]; readonly trace: TraceNode }
  | { readonly ok: false; readonly problems: Problem[] };

/** One kind of pay. It lives in `components/<kind>/` and has its line in component-registry.ts. */
export interface PayComponent<Kind extends string, TermsSchema extends z.ZodType> {
  readonly kind: Kind;
  /** `{ kind, terms }`, as it stands in a scheme. */
  readonly schema: ComponentSchema<Kind, TermsSchema>;
  /** The codes of the actuals that these terms read. */
  readonly actualCodes: (terms: z.infer<TermsSchema>) => string[];
  /** Amounts rounded once a line, or all problems; their paths start at the inputs. Pure. */
  readonly calculate: (terms: z.infer<TermsSchema>, inputs: StatementInputs) => ComponentResult;
}

export type ComponentSchema<Kind extends string, TermsSchema extends z.ZodType> = z.ZodObject<
  { kind: z.ZodLiteral<Kind>; terms: TermsSchema },
  z.core.$strict
>;

/** The schema of a component in a scheme, from its kind and the schema of its terms. */
export function componentSchema<Kind extends string, TermsSchema extends z.ZodType>(
  kind: Kind,
  terms: TermsSchema,
): ComponentSchema<Kind, TermsSchema> {
  return strictObject({ kind: z.literal(kind), terms });
}
