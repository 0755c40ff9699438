import { z } from 'zod';
import { dayText } from '#calendar/day.js';

/** The dated facts of a person. */
export const staffKinds = ['employment', 'assignment', 'headship', 'role'] as const;
export type StaffKind = (typeof staffKinds)[number];

/** The roles that are given; to head a department and to earn follow from headships and assignments. */
export const grantedRoles = [
  'commercial-director',
  'general-director',
  'accounting',
  'purchasing',
  'administrator',
] as const;

/** Who confirms what an administrator has proposed of the staff; never who proposed it, and never whom it is about. */
export const confirmersOfStaff = ['administrator', 'general-director'] as const;

const idText = z.uuid('must be an id such as 3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b');
export const codeText = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}$/, 'has 1 to 64 small letters, digits and hyphens, and begins with a letter');

/** What entries say beside who they are of. Which of it a kind has, `fieldsOf` says. */
export const entryFields = {
  fromOn: dayText.meta({ description: 'The first day.' }),
  untilOn: dayText.nullable().meta({ description: 'The last day, where it is known.' }),
  probationUntilOn: dayText.nullable(),
  departmentId: idText
    .nullable()
    .meta({ description: 'Of a role: where it holds, there and below; everywhere without.' }),
  position: codeText,
  schemeCode: codeText.nullable().meta({ description: 'The pay scheme; without one a plain KPI plan pays.' }),
  grade: z
    .string()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39}$/u, 'has 1 to 40 letters, digits, spaces and . _ -')
    .nullable(),
  salary: z
    .string()
    .regex(
      /^(0|[1-9][0-9]{0,12})(\.[0-9]{1,4})?$/,
      'is an amount with at most the decimals of its currency, such as 60000.00',
    )
    .nullable()
    .meta({ description: 'The monthly salary by order, of full time.' }),
  fullTimeShare: z
    .string()
    .regex(/^(1(\.0{1,4})?|0\.(?!0{1,4}$)[0-9]{1,4})$/, 'is over 0 and at most 1, with up to four decimals')
    .meta({ description: 'The share of full time.' }),
  role: z.enum(grantedRoles),
};

export type EntryField = keyof typeof entryFields;

/** What an entry says: its days, and what its kind says beside them. */
export type EntryContent = { [Field in EntryField]?: z.infer<(typeof entryFields)[Field]> | undefined };

const days = ['fromOn', 'untilOn'] as const;

/** What entries of a kind say; those that they cannot do without come under `needs`. */
export const fieldsOf: Record<StaffKind, { has: readonly EntryField[]; needs: readonly EntryField[] }> = {
  employment: { has: [...days, 'probationUntilOn'], needs: ['fromOn'] },
  assignment: {
    has: [...days, 'departmentId', 'position', 'schemeCode', 'grade', 'salary', 'fullTimeShare'],
    needs: ['fromOn', 'departmentId', 'position'],
  },
  headship: { has: [...days, 'departmentId'], needs: ['fromOn', 'departmentId'] },
  role: { has: [...days, 'role', 'departmentId'], needs: ['fromOn', 'role'] },
};

/** What is wrong with the content of an entry by itself, by field; empty where nothing is. */
export function findContentProblems(kind: StaffKind, content: EntryContent): { path: EntryField; message: string }[] {
  const { has, needs } = fieldsOf[kind];
  const given = Object.keys(content).filter((field): field is EntryField => content[field as EntryField] !== undefined);
  const foreign = given
    .filter((field) => !has.includes(field))
    .map((path) => ({ path, message: `is not something that an entry of ${kind} says` }));
  const missing = needs
    .filter((field) => content[field] === undefined || content[field] === null)
    .map((path) => ({ path, message: `is needed for an entry of ${kind}` }));
  return [...foreign, ...missing, ...findDisorder(content)];
}

/** Days that come before the first one. */
function findDisorder({ fromOn, untilOn, probationUntilOn }: EntryContent): { path: EntryField; message: string }[] {
  if (fromOn === undefined) return [];
  const before = (day: string | null | undefined) => day !== undefined && day !== null && day < fromOn;
  return [
    ...(before(untilOn) ? [{ path: 'untilOn' as const, message: `is before the first day, ${fromOn}` }] : []),
    ...(before(probationUntilOn)
      ? [{ path: 'probationUntilOn' as const, message: `is before the first day, ${fromOn}` }]
      : []),
  ];
}
