import type { Act } from './place-of-act.js';

/** What follows on its own time holds no month back: reading a plan, an answer about pay, talks about people. */
export function stopsPayroll({ name }: Pick<Act, 'name'>): boolean {
  return [
    'submit-tasks',
    'submit-plans',
    'submit-actuals',
    'decide-document',
    'redraft-document',
    'answer-question',
  ].includes(name);
}
