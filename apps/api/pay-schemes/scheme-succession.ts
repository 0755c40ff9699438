import type { ApprovalStatus } from '#approvals/approval-status.js';
import { JANUARY } from '#compensation/dating/business-year.js';
import { DomainError, type FieldProblem } from '#contracts/domain-error.js';

/** A version of a scheme that is there already. */
export interface SchemeVersion {
  id: string;
  version: number;
  status: ApprovalStatus;
  effectiveFrom: string;
  /** The number of the month in which its business year begins; without one it is January. */
  yearBeginsIn?: number | null | undefined;
}

/**
 * A scheme changes by its next version, which begins when the one before it is signed and is in force from a later day:
 * on every day it is then clear which version pays. One with another business year begins with that year, so that no
 * amount of the year before is carried into it.
 *
 * @param before the version before it, undefined for the first
 */
export function refuseOutOfTurn(
  scheme: { code: string; version: number; effectiveFrom: string; yearBeginsIn?: number | undefined },
  before: SchemeVersion | undefined,
): void {
  if (before === undefined) return;
  const context = { documentId: before.id, schemeVersion: before.version };
  if (before.version >= scheme.version) {
    throw new DomainError(
      'conflict',
      'scheme-exists',
      `Version ${before.version} of the scheme is there already. Save a new draft of it, or begin version ${before.version + 1} when it is signed.`,
      context,
    );
  }
  if (before.status !== 'signed') {
    throw new DomainError(
      'conflict',
      'version-not-signed',
      `Version ${before.version} of the scheme is ${before.status}. The next version begins when it is signed.`,
      context,
    );
  }
  const problems: FieldProblem[] = [];
  if (scheme.version !== before.version + 1)
    problems.push({
      path: 'scheme.version',
      message: `must be ${before.version + 1}, which follows the signed version`,
    });
  if (scheme.effectiveFrom <= before.effectiveFrom)
    problems.push({
      path: 'scheme.effectiveFrom',
      message: `must be after ${before.effectiveFrom}, from which version ${before.version} is in force`,
    });
  const beginsIn = scheme.yearBeginsIn ?? JANUARY;
  const firstDayOfYears = `${String(beginsIn).padStart(2, '0')}-01`;
  if (beginsIn !== (before.yearBeginsIn ?? JANUARY) && scheme.effectiveFrom.slice(5) !== firstDayOfYears)
    problems.push({
      path: 'scheme.yearBeginsIn',
      message: `is ${beginsIn}, and ${before.yearBeginsIn ?? JANUARY} in version ${before.version}: a version with another business year is in force from the first day of such a year, so let effectiveFrom be a day ${firstDayOfYears}, or leave the business year as it is`,
    });
  if (problems.length > 0)
    throw new DomainError(
      'invalid',
      'version-out-of-turn',
      'The version does not follow the one before it.',
      context,
      problems,
    );
}
