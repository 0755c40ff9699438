import type { StatementInputsDraft } from '../inputs/statement-inputs.js';
import type { PaySchemeDraft } from '../scheme/pay-scheme.js';

export type Component = PaySchemeDraft['components'][number];

/** A salary that no penalty reaches. */
export const salary: Component = { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '30000' } };
/** Variable pay beside it. */
export const bonus = (amount: string, changes: Partial<Component> = {}): Component =>
  ({ code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount }, ...changes }) as Component;
/** A ladder whose first miss takes so much. */
export const tasks = (taken: string, changes: Partial<Component> = {}): Component =>
  ({
    code: 'tasks',
    name: 'Tasks',
    kind: 'timeliness',
    terms: { onTime: '7000', afterMiss: ['0'], missed: [taken] },
    ...changes,
  }) as Component;
/** A month in which it is missed. */
export const missed: StatementInputsDraft = { month: '2026-07', tasks: [{ id: 'T-1', done: false }] };
