import type { Month } from '#calendar/month.js';
import type { CompiledScheme } from '../scheme/compile-scheme.js';
import { listMonthsJudged } from './year-of-person.js';

/** Whether the statement of a month goes on from what months before it came to, so that these are paid first. */
export function readsMonthsBefore(scheme: CompiledScheme, month: Month): boolean {
  return scheme.components.some(({ carriesState }) => carriesState) || listMonthsJudged(scheme, month).length > 0;
}
