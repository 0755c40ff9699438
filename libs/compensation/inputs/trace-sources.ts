import type { TraceSource } from '../trace/trace.js';
import type { StatementInputs } from './statement-inputs.js';

/** The documents of these roles, for a trace: nothing where none of them was named. */
export function listSources(
  { sources }: Pick<StatementInputs, 'sources'>,
  roles: readonly TraceSource['role'][],
): TraceSource[] | undefined {
  if (sources === undefined) return undefined;
  const named = roles.flatMap((role) => {
    const reference = sources[role];
    return reference === undefined ? [] : [{ role, ...reference, version: String(reference.version) }];
  });
  return named.length === 0 ? undefined : named;
}
