import type { components } from '../api/api-types.js';

export type DocumentKind = components['schemas']['DocumentKind'];

/** Where drafts of a kind are kept that are handed in from their page; the others are part of a month's screens or of a run. */
export const draftsOf: Partial<Readonly<Record<DocumentKind, `/api/${string}`>>> = {
  'kpi-plan': '/api/kpi-plans',
  'plan-revision': '/api/plan-revisions',
  'weight-memo': '/api/weight-memos',
  fine: '/api/fines',
  'task-plan': '/api/task-plans',
  'sales-plan': '/api/sales-plans',
  'annual-plan': '/api/annual-plans',
  'pay-scheme': '/api/pay-schemes',
  'value-definition': '/api/value-definitions',
  'loyalty-list': '/api/loyalty-lists',
  'review-minutes': '/api/review-minutes',
  'proposal-to-part': '/api/proposals-to-part',
  'salary-order': '/api/salary-orders',
  'actuals-reopening': '/api/actuals-reopenings',
  'cycle-reopening': '/api/cycle-reopenings',
  adjustment: '/api/adjustments',
  'write-off': '/api/write-offs',
  'regulation-change': '/api/regulation-changes',
  'assignment-order': '/api/assignment-orders',
  'delegation-order': '/api/delegation-orders',
};
