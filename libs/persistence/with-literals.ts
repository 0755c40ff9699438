import { escapeLiteral } from 'pg';

/** What stands for a parameter: nothing, a text or number, or a list of ids. */
type Value = string | number | null | readonly string[];

/** A statement with its parameters written into it, for COPY, which takes none. */
export function withLiterals(statement: string, values: readonly Value[]): string {
  const literals = values.map(literalOf);
  return statement.replaceAll(/\$(\d+)/g, (place, number: string) => {
    const literal = literals[Number(number) - 1];
    if (literal === undefined) throw new Error(`The statement has no value for ${place}`);
    return literal;
  });
}

function literalOf(value: Value): string {
  if (value === null) return 'NULL';
  return escapeLiteral(typeof value === 'object' ? `{${value.join(',')}}` : String(value));
}
