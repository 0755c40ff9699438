import type { Day } from '#calendar/day.js';
import type { Employment } from './employment.js';

/** Whether a person who was hired on a day is on the staff on another; the last day of work is one on the staff. */
export function isOnStaff(hiredOn: Day, { leftOn }: Pick<Employment, 'leftOn'>, day: Day): boolean {
  return hiredOn <= day && (leftOn === undefined || leftOn >= day);
}
