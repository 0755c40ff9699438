import { addMonths } from '../../../shared/format/dates.js';
import type { Statement } from './use-statement.js';
import { useStatements } from './use-statements.js';

/** What the person was paid for the month before, by its run of the month; nothing where there was none. */
export function useMonthBefore(statement: Statement | undefined) {
  const { data } = useStatements(
    {
      personId: statement?.personId ?? '',
      month: addMonths(statement?.month ?? '2000-01', -1),
      runKind: 'regular',
    },
    statement !== undefined && statement.runKind === 'regular',
  );
  return data?.items[0];
}
