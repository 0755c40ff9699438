import type { components } from '../api/api-types.js';
import type { Tone } from '../theme/tokens.js';

type Schemas = components['schemas'];
export type DocumentStatus = Schemas['DocumentHistoryView']['status'];
export type DeadlineState = Schemas['CycleDetail']['deadlines'][number]['state'];
export type RunStatus = Schemas['PayrollRunStatus'];
export type CycleStage = Schemas['CycleDetail']['stage'];

/** The look of each state, by what has it; the words stand in `state` of the shared words. */
export const toneOf = {
  document: {
    drafting: 'draft',
    'in-approval': 'moving',
    returned: 'failed',
    signed: 'done',
    closed: 'voided',
  } satisfies Record<DocumentStatus, Tone>,
  deadline: {
    waiting: 'draft',
    met: 'done',
    missed: 'failed',
    late: 'soon',
  } satisfies Record<DeadlineState, Tone>,
  stage: {
    drafting: 'draft',
    'plans-signed': 'moving',
    'actuals-submitted': 'moving',
    'actuals-approved': 'moving',
    closed: 'done',
  } satisfies Record<CycleStage, Tone>,
  run: {
    calculating: 'draft',
    'in-approval': 'moving',
    posted: 'done',
    returned: 'voided',
    failed: 'voided',
  } satisfies Record<RunStatus, Tone>,
};

/** The look of what one person proposes and another confirms; each kind has words of its own for it. */
export const proposalTones = {
  proposed: 'moving',
  confirmed: 'done',
  refused: 'failed',
  withdrawn: 'voided',
  ended: 'voided',
} satisfies Record<Schemas['DelegationView']['status'] | Schemas['StaffChangeView']['status'], Tone>;
