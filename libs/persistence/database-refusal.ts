/** A business rule that the database itself holds, in words; the code is the one that the route engine uses. */
export interface DatabaseRefusal {
  kind: 'not-allowed' | 'conflict' | 'invalid';
  code: DatabaseRefusalCode;
  message: string;
  /** Where in the request that asked for it, where there is one field. */
  field?: string;
}

type DatabaseRefusalCode =
  | 'drafted-by-you'
  | 'decides-your-pay'
  | 'frozen'
  | 'content-changed'
  | 'idempotency-key-reused'
  | 'department-has-head'
  | 'login-taken'
  | 'name-taken'
  | 'nothing-to-reopen'
  | 'month-paid';

const refusals: Record<string, DatabaseRefusal> = {
  PR001: {
    kind: 'not-allowed',
    code: 'drafted-by-you',
    message: 'Nobody approves what they drafted. Another holder of the role must decide.',
  },
  PR002: {
    kind: 'not-allowed',
    code: 'decides-your-pay',
    message: 'Nobody approves what decides their own pay. Another holder of the role must decide.',
  },
  PR003: {
    kind: 'conflict',
    code: 'frozen',
    message:
      'What was submitted, decided or posted is never changed. Read its document; the refusals of its own operations say what can be done about it.',
  },
  PR004: {
    kind: 'conflict',
    code: 'content-changed',
    message: 'The decision names a version that was not submitted, or another content than it has. Read it again.',
  },
  PR005: {
    kind: 'invalid',
    code: 'idempotency-key-reused',
    message: 'This Idempotency-Key was used for another request. Use a new key for a new request.',
  },
  PR006: {
    kind: 'conflict',
    code: 'department-has-head',
    message:
      'The department has a head already, and it has one. Name another department, or leave out the role head-of-department.',
    field: 'departmentId',
  },
};

/** Names that only one may have, by the constraint that holds them. */
const takenNames: Record<string, DatabaseRefusal> = {
  people_login_key: {
    kind: 'conflict',
    code: 'login-taken',
    message: 'Somebody has this login already. Choose another.',
    field: 'login',
  },
  departments_organisation_id_name_key: {
    kind: 'conflict',
    code: 'name-taken',
    message: 'A department has this name already. Choose another.',
    field: 'name',
  },
};

/** The refusal that an error of the driver stands for, or undefined when it is something else. */
export function databaseRefusal(error: unknown): DatabaseRefusal | undefined {
  const state = sqlState(error);
  if (isUniqueViolation(error)) return takenNames[(error as { constraint?: string }).constraint ?? ''];
  return state ? refusals[state] : undefined;
}

/** True for the violation of one named unique index or constraint. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (sqlState(error) !== '23505') return false;
  return constraint === undefined || (error as { constraint?: string }).constraint === constraint;
}

/** True where a value does not fit or does not keep a constraint: the same work meets the same refusal however often it is repeated. */
export function isRefusedValue(error: unknown): boolean {
  return /^(22|23)/.test(sqlState(error) ?? '');
}

function sqlState(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}
