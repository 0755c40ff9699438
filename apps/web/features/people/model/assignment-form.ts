import type { components } from '../../../shared/api/api-types.js';

type OrderedAssignment = Omit<components['schemas']['AssignmentOrderDraftBody'], 'basedOn'>;
type Known = components['schemas']['StaffEntryContent'];

/** An assignment as it stands in the fields of a form: nothing said is an empty text. */
export interface AssignmentFields {
  departmentId: string;
  position: string;
  schemeCode: string;
  grade: string;
  fullTimeShare: string;
  fromOn: string;
  untilOn: string;
  reason: string;
}

/** The form of an order as it begins: with what is known of the assignment, so that only what changes is typed. */
export function assignmentFields(
  { departmentId, position, schemeCode, grade, fullTimeShare, untilOn }: Known,
  { fromOn, reason }: { fromOn: string; reason: string },
): AssignmentFields {
  return {
    departmentId: departmentId ?? '',
    position: position ?? '',
    schemeCode: schemeCode ?? '',
    grade: grade ?? '',
    fullTimeShare: fullTimeShare ?? '',
    fromOn,
    untilOn: untilOn ?? '',
    reason,
  };
}

/** What the order says: what was left empty is not said. */
export function orderedAssignment(fields: AssignmentFields, readNumber: (typed: string) => string): OrderedAssignment {
  const said = (field: 'schemeCode' | 'grade' | 'untilOn') =>
    fields[field].trim() === '' ? {} : { [field]: fields[field].trim() };
  return {
    departmentId: fields.departmentId,
    position: fields.position,
    fromOn: fields.fromOn,
    reason: fields.reason.trim(),
    ...said('schemeCode'),
    ...said('grade'),
    ...said('untilOn'),
    ...(fields.fullTimeShare.trim() === '' ? {} : { fullTimeShare: readNumber(fields.fullTimeShare) }),
  };
}

/** Whether everything is there that an order cannot do without. */
export function isWholeAssignment({ departmentId, position, fromOn, reason }: AssignmentFields): boolean {
  return [departmentId, position, fromOn, reason.trim()].every((text) => text !== '');
}
