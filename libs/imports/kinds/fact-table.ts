import { canonicalSha256 } from '#compensation/documents/canonical-sha256.js';
import { type FactKindName, factKindOf } from '#facts/fact-kinds.js';
import { factColumns } from '../columns/fact-columns.js';
import type { RowOfKind, TableKind } from './table-kind.js';

const PLACEHOLDER = 'derived';

/** A table of a kind of fact: its rows are those that PUT /api/facts/{kind} takes. */
export function factTable(kind: FactKindName): TableKind {
  const { enteredBy, decidedBy, isPay } = factKindOf(kind);
  return {
    columns: factColumns[kind],
    broughtBy: enteredBy,
    ...(decidedBy === undefined ? {} : { decidedBy }),
    isPay,
    // A report of deals names its clients in every row. Of anything that counts, two rows that say the same may be two of it.
    mayRepeat: kind === 'clients',
    read: (values) => readFact(kind, values),
  };
}

function readFact(kind: FactKindName, values: Readonly<Record<string, unknown>>): RowOfKind {
  const { schema, subjectOf, isNamedByMonth } = factKindOf(kind);
  const isNamed = values['externalId'] !== undefined;
  const parsed = schema.safeParse(isNamed ? values : { ...values, externalId: PLACEHOLDER });
  if (!parsed.success) return { issues: parsed.error.issues };
  const { externalId: said, ...content } = parsed.data;
  const { month, onlyOne } = subjectOf(parsed.data);
  return {
    row: {
      externalId: isNamed ? said : derivedId(kind, onlyOne),
      keyMonth: isNamedByMonth ? (month ?? '') : '',
      ...(month === undefined ? {} : { month }),
      isNamed,
      content,
    },
  };
}

/** The same thing has the same id in every file: it is one of its kind, of its person and month. */
function derivedId(kind: FactKindName, onlyOne: string | undefined): string {
  if (onlyOne === undefined) throw new Error(`Facts of ${kind} cannot go without an id`);
  return `${kind}:${canonicalSha256(onlyOne).slice(0, 32)}`;
}
