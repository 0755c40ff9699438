import { fieldsOf, type Field } from '../../../shared/review/fields-of-content.js';
import type { Fact } from '../api/use-facts.js';

/** What stands in columns of its own. */
const apart: readonly string[] = ['externalId', 'on', 'month', 'personId', 'amount'];

export interface PartsOfFact {
  /** The day, or the month, that it is of; nothing where it is of none, such as a client. */
  when: string;
  /** A decimal text; empty where it is about no money. */
  amount: string;
  /** Everybody whom it goes to, each once. */
  personIds: string[];
  /** What else it says, field by field; people by their names. */
  says: Field[];
}

/** A fact as a row of a list tells it. */
export function partsOfFact(
  { content, month, people }: Pick<Fact, 'content' | 'month' | 'people'>,
  names: Readonly<Record<string, string>>,
): PartsOfFact {
  const { on, amount } = content;
  const rest = Object.fromEntries(
    Object.entries(content).flatMap(([field, value]) =>
      // A code says what was counted; as a field of a document it would be left out.
      apart.includes(field) ? [] : [[field === 'code' ? 'code.' : field, value] as const],
    ),
  );
  return {
    when: typeof on === 'string' ? on : (month ?? ''),
    amount: typeof amount === 'string' ? amount : '',
    personIds: [...new Set(people.map(({ personId }) => personId))],
    says: fieldsOf(rest as never, names).map(({ path, value }) => ({
      path: path.map((part) => part.replace(/\.$/, '')),
      value,
    })),
  };
}

/** How a version of a fact stands: it holds, it says that the fact holds no more, or a later one took its place. */
export function stateOfFact({
  isWithdrawn,
  supersededAt,
}: Pick<Fact, 'isWithdrawn' | 'supersededAt'>): 'holds' | 'withdrawn' | 'superseded' {
  if (supersededAt !== null) return 'superseded';
  return isWithdrawn ? 'withdrawn' : 'holds';
}
