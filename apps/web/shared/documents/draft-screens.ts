import type { DocumentKind } from './drafts-of-kind.js';

/** The screen on which a draft of a kind is gone on with, by the id of the document. */
export const draftScreens: Partial<Readonly<Record<DocumentKind, string>>> = {
  fine: '/fines/$id/draft',
  'weight-memo': '/weight-memos/$id/draft',
  'plan-revision': '/plan-revisions/$id/draft',
  'sales-plan': '/sales-plans/$id/draft',
  'pay-scheme': '/schemes/$id/draft',
  'value-definition': '/value-definitions/$id/draft',
  adjustment: '/adjustments/$id/draft',
  'write-off': '/write-offs/$id/draft',
  'actuals-reopening': '/actuals-reopenings/$id/draft',
  'cycle-reopening': '/cycle-reopenings/$id/draft',
  'regulation-change': '/regulation-changes/$id/draft',
  'salary-order': '/salary-orders/$id/draft',
  'assignment-order': '/assignment-orders/$id/draft',
  'delegation-order': '/delegation-orders/$id/draft',
};
