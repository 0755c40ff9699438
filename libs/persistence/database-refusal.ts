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
  | 'already-decided-by-you'
  | 'not-a-delegate'
  | 'frozen'
  | 'content-changed'
  | 'idempotency-key-reused'
  | 'department-has-head'
  | 'employed-already'
  | 'assigned-already'
  | 'role-held-already'
  | 'position-exists'
  | 'not-confirmed'
  | 'login-taken'
  | 'name-taken'
  | 'nothing-to-reopen'
  | 'month-being-paid'
  | 'bonus-paid'
  | 'month-paid'
  | 'month-not-paid'
  | 'plan-not-signed'
  | 'plan-being-changed'
  | 'plan-revised'
  | 'plan-revised-meanwhile'
  | 'month-settled'
  | 'weight-memo-too-late'
  | 'flagged-statements-wait'
  | 'pays-no-adjustments'
  | 'pays-no-fines'
  | 'line-changed'
  | 'line-reversed'
  | 'held-by-a-run'
  | 'nothing-owed'
  | 'more-than-is-owed';

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
  PR009: {
    kind: 'conflict',
    code: 'not-confirmed',
    message: 'What somebody is in the company takes a change that a second person has confirmed. Propose it first.',
  },
  PR010: {
    kind: 'conflict',
    code: 'flagged-statements-wait',
    message:
      'Statements of the register are flagged, and nobody has said a word to them. GET /api/payroll-runs/{id}/flags?waiting=true lists them.',
  },
  PR011: {
    kind: 'not-allowed',
    code: 'already-decided-by-you',
    message: 'Each step takes another person, as themselves or as a delegate. Another holder of the role must decide.',
  },
  PR012: {
    kind: 'not-allowed',
    code: 'not-a-delegate',
    message: 'No delegation for this kind of document is in force. GET /api/delegations lists yours.',
  },
  PR008: {
    kind: 'conflict',
    code: 'frozen',
    message: 'Entries of the staff are never changed or removed. Correct one by another that takes its place.',
  },
};

/** What only one may have, or have at a time, by the constraint that holds it. */
const takenByAnother: Record<string, DatabaseRefusal> = {
  one_employment_at_a_time: {
    kind: 'conflict',
    code: 'employed-already',
    message: 'The person is on the staff on some of these days already. End that employment first, or name other days.',
    field: 'fromOn',
  },
  one_assignment_at_a_time: {
    kind: 'conflict',
    code: 'assigned-already',
    message:
      'The person has an assignment on some of these days already, and one at a time. End or correct that one, or send endsPrevious.',
    field: 'fromOn',
  },
  one_head_at_a_time: {
    kind: 'conflict',
    code: 'department-has-head',
    message:
      'The department has a head on some of these days already, and it has one. End that headship, or send endsPrevious.',
    field: 'departmentId',
  },
  one_grant_at_a_time: {
    kind: 'conflict',
    code: 'role-held-already',
    message: 'The person holds this role on some of these days already. End or correct that entry, or name other days.',
    field: 'fromOn',
  },
  positions_pkey: {
    kind: 'conflict',
    code: 'position-exists',
    message: 'A position has this code already. Choose another.',
    field: 'code',
  },
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
  if (state === '23505' || state === '23P01')
    return takenByAnother[(error as { constraint?: string }).constraint ?? ''];
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
