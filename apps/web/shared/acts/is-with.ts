import type { Act } from './place-of-act.js';

/** Whether something waits for somebody. */
export function isWith({ waitsFor }: Pick<Act, 'waitsFor'>, personId: string): boolean {
  return waitsFor.some((each) => each.personId === personId);
}
