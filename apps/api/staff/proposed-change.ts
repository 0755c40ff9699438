import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import { countPlaces } from '#compensation/numbers/currency.js';
import { countDecimals } from '#compensation/numbers/decimal-text.js';
import { DomainError } from '#contracts/domain-error.js';
import type { ProblemCode } from '#contracts/problem-codes.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import { Department, Person } from '#persistence/entities/person.entity.js';
import { readEntries } from '#persistence/staff-entries.js';
import {
  type EntryContent,
  type EntryField,
  fieldsOf,
  findContentProblems,
  type StaffKind,
} from '#staff/staff-change.js';

/** What is asked for: an entry, or the correction, the end or the taking back of one. */
export interface ProposedChange extends EntryContent {
  kind: StaffKind;
  personId: PersonId;
  supersedes?: string | undefined;
  takesBack?: boolean | undefined;
  endsPrevious?: boolean | undefined;
  reason?: string | undefined;
}

/** What the change would make hold: of a correction, what is left out is as it was. */
export async function contentOf(
  manager: EntityManager,
  organisationId: OrganisationId,
  { kind, personId, supersedes, takesBack = false, ...given }: ProposedChange,
): Promise<EntryContent | null> {
  if (!(await manager.existsBy(Person, { id: personId, organisationId })))
    throw unknown('unknown-person', 'personId', 'person');
  const corrected =
    supersedes === undefined
      ? undefined
      : (await readEntries(manager, kind, { personId })).find((entry) => entry.id === supersedes);
  if (supersedes !== undefined && !corrected)
    throw unknown('unknown-entry', 'supersedes', `present ${kind} of the person`);
  if (takesBack) {
    if (!corrected) throw wrong([{ path: 'supersedes', message: 'names what is taken back' }]);
    return null;
  }
  const { has } = fieldsOf[kind];
  const own = Object.fromEntries(
    Object.entries(given).filter(([field, value]) => value !== undefined && !notContent.has(field)),
  ) as EntryContent;
  const content: EntryContent = { ...corrected?.content, ...own };
  const problems = findContentProblems(kind, content);
  if (problems.length > 0) throw wrong(problems);
  await refuseUnknown(manager, organisationId, content);
  await refuseFinerThanCurrency(manager, organisationId, own.salary);
  return Object.fromEntries(has.map((field: EntryField) => [field, content[field] ?? defaults[field] ?? null]));
}

const notContent = new Set(['endsPrevious', 'reason']);
const defaults: Partial<Record<EntryField, string>> = { fullTimeShare: '1' };

/** A salary with more decimals than the currency has could be paid by no scheme of it. */
async function refuseFinerThanCurrency(
  manager: EntityManager,
  organisationId: OrganisationId,
  salary: string | null | undefined,
): Promise<void> {
  if (!salary) return;
  const { currency } = await manager.findOneByOrFail(Organisation, { id: organisationId });
  const places = countPlaces(currency);
  if (countDecimals(salary) <= places) return;
  throw wrong([{ path: 'salary', message: `has more decimals than ${currency}, which has ${places}` }]);
}

async function refuseUnknown(
  manager: EntityManager,
  organisationId: OrganisationId,
  { departmentId, position, schemeCode }: EntryContent,
): Promise<void> {
  if (departmentId && !(await manager.existsBy(Department, { id: departmentId, organisationId })))
    throw unknown('unknown-department', 'departmentId', 'department');
  const finds = async (sql: string, value: string) =>
    (await manager.query<unknown[]>(sql, [organisationId, value])).length > 0;
  if (position && !(await finds('SELECT 1 FROM positions WHERE organisation_id = $1 AND code = $2', position)))
    throw unknown('unknown-position', 'position', 'position');
  if (
    schemeCode &&
    !(await finds(
      `SELECT 1 FROM documents WHERE organisation_id = $1 AND kind = 'pay-scheme' AND scheme_code = $2 LIMIT 1`,
      schemeCode,
    ))
  )
    throw unknown('unknown-scheme', 'schemeCode', 'pay scheme');
}

function unknown(code: ProblemCode, path: string, what: string): DomainError {
  return new DomainError('invalid', code, `The organisation has no such ${what}.`, {}, [
    { path, message: `is not a ${what} of this organisation` },
  ]);
}

function wrong(problems: { path: string; message: string }[]): DomainError {
  return new DomainError(
    'invalid',
    'invalid',
    'The change does not say what would hold; nothing was changed.',
    {},
    problems,
  );
}
