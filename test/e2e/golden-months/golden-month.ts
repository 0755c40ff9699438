import type { CompanyCase, ExpectedStatement, Handle, MonthOfCase } from '#apps/rehearsal/company/company-case.js';

/** A month with what everybody is to be paid, worked out by hand. */
export interface GoldenMonth extends MonthOfCase {
  readonly expected: Readonly<Record<Handle, ExpectedStatement>>;
}

/** A company whose months have to come out as they were worked out by hand. A figure is never changed to fit a result. */
export type GoldenCompany = CompanyCase<GoldenMonth>;
