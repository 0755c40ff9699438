import type { TraceSource } from '../trace/trace.js';
import type { StatementInputs } from './statement-inputs.js';

/** The documents behind a component, for its trace: nothing where none was named. */
export function sourcesOf(inputs: StatementInputs, roles: readonly TraceSource['role'][] = ['plan', 'actuals']): { sources?: TraceSource[] } {
  if (inputs.sources === undefined) return {};
  const sources = roles.flatMap((role) => {
    const reference = inputs.sources?.[role];
    return reference === undefined ? [] : [{ role, ...reference, version: String(reference.version) }];
  });
  return sources.length === 0 ? {} : { sources };
}
