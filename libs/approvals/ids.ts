/**
 * Ids, each of one thing: where two kinds meet by mistake, the program does not compile. Plain text, as it comes from
 * tables and requests, may stand for any of them; one of them never for another.
 */
type IdOf<Thing extends string> = string & { readonly idOf?: Thing };

export type OrganisationId = IdOf<'organisation'>;
export type DepartmentId = IdOf<'department'>;
export type PersonId = IdOf<'person'>;
export type CycleId = IdOf<'monthly-cycle'>;
export type AnnualCycleId = IdOf<'annual-cycle'>;
export type DocumentId = IdOf<'document'>;
export type CommentId = IdOf<'comment'>;
export type RunId = IdOf<'payroll-run'>;
