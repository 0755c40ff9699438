import type { Place } from '#notices/place-of-act.js';
import type { DocumentKind } from './drafts-of-kind.js';

/** The screen on which a draft of a kind is gone on with. */
const draftScreens: Partial<Readonly<Record<DocumentKind, string>>> = {
  'kpi-plan': '/monthly-cycles/$department/$month/kpi-plans?person=$person',
  'task-plan': '/monthly-cycles/$department/$month/tasks',
  actuals: '/monthly-cycles/$department/$month/actuals',
  'annual-plan': '/year/$year/plans/$person',
  'annual-actuals': '/year?year=$year',
  'loyalty-list': '/year?year=$year',
  'review-minutes': '/retention/$id',
  'proposal-to-part': '/retention/$id',
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

export interface Drafted {
  kind: DocumentKind;
  documentId: string;
  month: string;
  departmentId: string | null;
  personId: string | null;
}

/** Where a draft, also one that came back, is changed; nothing where it lacks what the address asks for. */
export function placeOfDraft({ kind, documentId, month, departmentId, personId }: Drafted): Place | undefined {
  const parts: Readonly<Record<string, string | null>> = {
    id: documentId,
    department: departmentId,
    month,
    year: month.slice(0, 4),
    person: personId,
  };
  const screen = draftScreens[kind];
  const asked = [...(screen ?? '').matchAll(/\$(\w+)/g)].map(([, part = '']) => parts[part] ?? null);
  if (screen === undefined || asked.includes(null)) return undefined;
  const [to = '', search] = screen.replaceAll(/\$(\w+)/g, (_, part: string) => parts[part] ?? '').split('?');
  return search === undefined ? { to } : { to, search: Object.fromEntries(new URLSearchParams(search)) };
}
