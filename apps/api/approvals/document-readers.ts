import type { EntityManager } from 'typeorm';
import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import type { DocumentId } from '#approvals/ids.js';
import type { DomainError } from '#contracts/domain-error.js';
import { heads } from '../http/head-over.js';
import { writesMemo } from '../weight-memos/memo-access.js';
import { rolesIn, type SignedInPerson } from '../http/signed-in.js';
import { seesAllPay, seesPayOf } from '../http/visibility.js';
import { type DocumentRow, type DocumentViews, noSuchDocument, type VersionRow } from './document-views.js';

type Reader = (person: SignedInPerson, document: DocumentRow) => boolean;

const ofDepartment: Reader = (person, { departmentId }) => seesPayOf(person, departmentId);

/** Of the department, or the person whom it is about. */
const ofPerson: Reader = (person, document) => ofDepartment(person, document) || document.personId === person.id;
/** Of the department, and never whom it is about. */
const ofOthersInDepartment: Reader = (person, document) =>
  ofDepartment(person, document) && document.personId !== person.id;
/** The same, and whom it is about once it is signed. */
const ofPersonOnceSigned: Reader = (person, document) =>
  ofOthersInDepartment(person, document) || (document.status === 'signed' && document.personId === person.id);
/** The same, and administrators, who draft it. */
const ofPersonOrAdministrator: Reader = (person, document) =>
  ofPersonOnceSigned(person, document) || person.roles.includes('administrator');
/** Whose seat it is, administrators, and the general director who signs it. */
const ofPrincipal: Reader = (person, document) =>
  document.personId === person.id ||
  person.roles.some((role) => role === 'administrator' || role === 'general-director');
/** What people are paid by: drafts are read by those who write and sign them, what is signed by those who earn as well. */
const ofThoseConcerned: Reader = (person, { status }) =>
  seesAllPay(person) ||
  person.roles.includes('head-of-department') ||
  (status === 'signed' && person.roles.includes('sales-manager'));

/** Drafts are read by those who write and sign them; what is signed, by everybody whom it is about. */
const ofEverybody: Reader = (person, { status }) =>
  status === 'signed' || seesAllPay(person) || person.roles.includes('administrator');

/** Who may read a document of each kind, whatever its route; whoever may not is told that there is none. */
const readers: Record<DocumentKind, Reader> = {
  'kpi-plan': ofPerson,
  'plan-revision': ofPerson,
  'weight-memo': ofDepartment,
  'annual-plan': ofPerson,
  adjustment: ofPerson,
  fine: ofPerson,
  'write-off': ofPerson,
  actuals: ofDepartment,
  'actuals-reopening': ofDepartment,
  'salary-order': ofPersonOnceSigned,
  'assignment-order': ofPersonOrAdministrator,
  'delegation-order': ofPrincipal,
  'task-plan': ofDepartment,
  'sales-plan': ofDepartment,
  'review-minutes': ofPersonOnceSigned,
  'proposal-to-part': ofOthersInDepartment,
  'annual-actuals': ofDepartment,
  'loyalty-list': ofDepartment,
  'cycle-reopening': ofDepartment,
  'payroll-register': seesAllPay,
  'pay-scheme': ofThoseConcerned,
  'value-definition': ofThoseConcerned,
  'regulation-change': ofEverybody,
};

/** What the nearest head above somebody writes about them. */
const byHeadOver: readonly DocumentKind[] = ['kpi-plan', 'plan-revision', 'annual-plan', 'fine', 'salary-order'];

export function isReaderOf(person: SignedInPerson, document: DocumentRow): boolean {
  return readers[document.kind](person, document);
}

/** The same with whoever writes the plans of somebody who heads a department, the nearest head above them; and with delegates. */
export async function mayRead(
  documents: DocumentViews,
  person: SignedInPerson,
  document: DocumentRow,
  manager: EntityManager = documents.manager,
): Promise<boolean> {
  if (isReaderOf(person, document)) return true;
  if (byHeadOver.includes(document.kind) && (await heads(manager, person, document.personId, document.departmentId)))
    return true;
  if (document.kind === 'weight-memo' && (await writesMemo(manager, person, document.id))) return true;
  return readsAsDelegate(documents, person, document);
}

/**
 * Whether somebody reads a document because they may decide it for a principal who reads it: of the kinds of the delegation,
 * while it is in force and the document is on its route. What is about the principal is not shown to their delegate.
 */
async function readsAsDelegate(
  documents: DocumentViews,
  person: SignedInPerson,
  document: DocumentRow,
): Promise<boolean> {
  const { id, kind, status, submittedVersion, personId } = document;
  if (status !== 'in-approval' || submittedVersion === null) return false;
  const standingIn = (await documents.standingInOf(person)).filter(({ kinds }) => kinds.includes(kind));
  if (standingIn.length === 0) return false;
  const version = await documents.version(id, submittedVersion);
  return standingIn.some(
    ({ principal }) =>
      personId !== principal.id && isReaderOf(principal, document) && standsOnRouteOf(principal, document, version),
  );
}

/** Whether somebody holds a role that decides a step of the version. */
export function standsOnRouteOf(
  person: SignedInPerson,
  { departmentId }: DocumentRow,
  version: Pick<VersionRow, 'route'> | undefined,
): boolean {
  const deciders = version?.route?.steps.flatMap(({ roles }) => roles) ?? [];
  return rolesIn(person, departmentId).some((role) => deciders.includes(role));
}

/** A document that the person may read or stands on the route of, with what was submitted of it; of any other there is none. */
export async function findConcerned(
  documents: DocumentViews,
  person: SignedInPerson,
  id: DocumentId,
): Promise<{ document: DocumentRow; submitted: VersionRow | undefined }> {
  const document = await documents.find(person.organisationId, id);
  const { submittedVersion } = document;
  const submitted = submittedVersion === null ? undefined : await documents.version(id, submittedVersion);
  if (standsOnRouteOf(person, document, submitted) || (await mayRead(documents, person, document)))
    return { document, submitted };
  throw noSuchDocument(id);
}

/** A document of a kind that the person may read; of any other there is none, which `noSuch` says. */
export async function findReadable(
  documents: DocumentViews,
  person: SignedInPerson,
  { kind, id, manager }: { kind: DocumentKind; id: DocumentId; manager?: EntityManager | undefined },
  noSuch: (id: DocumentId) => DomainError,
): Promise<DocumentRow> {
  const document = await documents.find(person.organisationId, id, manager);
  if (document.kind !== kind || !(await mayRead(documents, person, document, manager))) throw noSuch(id);
  return document;
}
