import type { components } from '../../shared/api/api-types.js';
import type { PaySoFar } from './api/use-pay-so-far.js';

export type OwnStatement = components['schemas']['StatementsPage']['items'][number];

/** Whether anything of a month is there: its statement, its plan however far it is, or pay that asks for no plan. */
export function hasBegun({ statementId, lines, missing }: PaySoFar, hasPlan: boolean): boolean {
  return hasPlan || statementId !== null || (lines.length > 0 && !missing.some(({ what }) => what === 'plan'));
}

/**
 * The month that opens where nobody has asked for one: the present one once it has begun, before that the newest that has a
 * plan or a statement, so that nobody who was just paid looks at an empty page.
 */
export function monthToOpen(present: string, isBegun: boolean, months: readonly string[]): string {
  if (isBegun) return present;
  return (
    months
      .filter((month) => month < present)
      .toSorted()
      .at(-1) ?? present
  );
}

/** The newest statement that was posted: of its month the pay of everybody, before what was paid beside it. */
export function newestStatement(statements: readonly OwnStatement[]): OwnStatement | undefined {
  const [newest] = statements
    .filter(({ runStatus }) => runStatus === 'posted')
    .toSorted(
      (one, other) =>
        other.month.localeCompare(one.month) || Number(one.runPurpose !== null) - Number(other.runPurpose !== null),
    );
  return newest;
}
