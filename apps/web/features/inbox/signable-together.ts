import type { Waiting } from './api/use-waiting.js';

/** Why a document is read before it is signed, and not signed with others. */
export type Exception = 'no-cap' | 'asked' | 'evidence' | 'register' | 'scheme';

const readByThemselves: Readonly<Record<string, Exception>> = {
  'payroll-register': 'register',
  'pay-scheme': 'scheme',
  'regulation-change': 'scheme',
  'plan-revision': 'evidence',
  'weight-memo': 'evidence',
  fine: 'evidence',
};

/** What keeps a document from being signed with others; nothing where it may be. */
export function exceptionOf({
  kind,
  worth,
  openQuestions,
}: Pick<Waiting, 'kind' | 'worth' | 'openQuestions'>): Exception | undefined {
  if (worth?.isUnlimited) return 'no-cap';
  if (openQuestions > 0) return 'asked';
  return readByThemselves[kind];
}
