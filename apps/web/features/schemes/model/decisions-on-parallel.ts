import type { components } from '../../../shared/api/api-types.js';

export type Parallel = components['schemas']['ParallelSchemeView'];
type Decision = components['schemas']['ParallelDecisionBody']['decision'];

/** What somebody may decide about a scheme that is to run beside: nobody confirms what they proposed themselves. */
export function decisionsOn({ status, proposedBy }: Pick<Parallel, 'status' | 'proposedBy'>, me: string): Decision[] {
  if (status === 'confirmed') return ['end'];
  if (status !== 'proposed') return [];
  return proposedBy === me ? ['withdraw'] : ['confirm', 'refuse'];
}
