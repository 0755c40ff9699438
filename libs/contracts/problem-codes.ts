/**
 * Every code that the API can answer a request with. Programs go by them, so that one that was published is neither
 * renamed nor given another meaning. The OpenAPI document lists them; a refusal of a new code begins with its line here.
 */
export const problemCodes = [
  // The request itself.
  'bad-request',
  'not-json',
  'too-large',
  'unsupported-type',
  'too-many-requests',
  'invalid',
  'unknown-parameter',
  'idempotency-key-missing',
  'idempotency-key-reused',
  'refused',

  // Who asks.
  'unauthenticated',
  'not-signed-in',
  'wrong-credentials',
  'wrong-password',
  'csrf-token-missing',
  'not-allowed',
  'role-missing',
  'not-your-department',
  'not-yours-to-see',
  'not-a-sandbox',
  'sandboxes-off',

  // What is not there.
  'not-found',
  'no-such-cycle',
  'no-such-department',
  'no-such-document',
  'no-such-plan',
  'no-such-reopening',
  'no-such-run',
  'no-such-scheme',
  'no-such-statement',
  'no-such-version',
  'unknown-department',
  'unknown-indicator',
  'unknown-person',

  // Documents and their routes.
  'already-decided-by-you',
  'already-in-approval',
  'already-signed',
  'approval-closed',
  'comment-required',
  'content-changed',
  'decides-your-pay',
  'drafted-by-you',
  'frozen',
  'not-a-draft',
  'not-a-submitter',
  'not-open-for-submission',
  'not-your-step',
  'nothing-to-decide',
  'saved-meanwhile',
  'version-not-newer',
  'version-superseded',

  // Plans, actuals and pay schemes.
  'actuals-incomplete',
  'actuals-not-approved',
  'actuals-under-way',
  'another-scheme',
  'cycle-not-open',
  'month-not-over',
  'month-out-of-reach',
  'month-paid',
  'month-settled',
  'not-a-sales-manager',
  'nothing-to-reopen',
  'nothing-to-submit',
  'people-without-plan',
  'plan-exists',
  'reopening-exists',
  'scheme-exists',
  'scheme-not-readable',
  'scheme-not-submittable',
  'version-not-signed',
  'version-out-of-turn',

  // Payroll.
  'figures-not-storable',
  'nobody-to-pay',
  'payroll-already-started',
  'payroll-too-early',
  'run-does-not-reconcile',
  'run-ended',
  'run-sealed',
  'run-total-too-large',

  // The organisation and its clock.
  'already-exists',
  'calendar-without-work',
  'clock-goes-forward',
  'clock-too-far',
  'deadlines-in-disorder',
  'department-has-head',
  'login-taken',
  'name-taken',
  'route-not-possible',

  // The system.
  'already-done',
  'calculation-too-large',
  'calculation-too-long',
  'calculations-busy',
  'database-unavailable',
  'internal',
  'outcome-unknown',
  'request-ended',
] as const;

export type ProblemCode = (typeof problemCodes)[number];
