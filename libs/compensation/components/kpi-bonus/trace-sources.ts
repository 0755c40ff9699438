import type { StatementInputs } from '../../statement.js';
import type { TraceSource } from '../../trace.js';

/** The documents behind a KPI bonus, for its trace: nothing where none was named. */
export function sourcesOf(inputs: StatementInputs): { sources?: TraceSource[] } {
  const roles = ['plan', 'actuals'] as const;
  const sources = roles.flatMap((role) => {
    const reference = inputs.sources?.[role];
    return reference === undefined ? [] : [{ role, ...reference, version: String(reference.version) }];
  });
  return sources.length === 0 ? {} : { sources };
}
