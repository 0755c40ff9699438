import type { Notice } from '../api/use-notices.js';

/** Where on the screens a notice leads: an address, or a month whose department is read first. */
type PlaceOfNotice =
  | { to: string; search?: Readonly<Record<string, string>> }
  | { cycleId: string; screen?: 'actuals' };

type Told = Pick<Notice, 'link' | 'on' | 'kind'>;

/** What addresses of the API begin with, and which screen shows it. */
const places: readonly (readonly [RegExp, (told: Told, found: readonly string[]) => PlaceOfNotice])[] = [
  [/^\/api\/monthly-cycles\/([^/]+)\/actuals$/, (_, [, cycleId = '']) => ({ cycleId, screen: 'actuals' })],
  [/^\/api\/monthly-cycles\/([^/]+)$/, (_, [, cycleId = '']) => ({ cycleId })],
  [/^\/api\/payroll-readiness\?month=(.+)$/, (_, [, month = '']) => ({ to: '/payroll-runs', search: { month } })],
  [/^\/api\/kpi-plans\/([^/]+)\/acknowledgement$/, () => ({ to: '/my-month' })],
  [/^\/api\/annual-cycles\//, () => ({ to: '/year' })],
  [/^\/api\/retention-items$/, ({ on }) => ({ to: on === null ? '/retention' : `/retention/${on.id}` })],
  [/^\/api\/volume-forecasts\/owed\?month=(.+)$/, (_, [, month = '']) => ({ to: '/forecasts', search: { month } })],
  [/^\/api\/disputes\/(.+)$/, (_, [, open = '']) => ({ to: '/questions', search: { open } })],
  [/^\/api\/imports\/(.+)$/, (_, [, id = '']) => ({ to: `/imports/${id}` })],
  [/^\/api\/staff-changes/, () => ({ to: '/staff-changes' })],
  [/^\/api\/(?:documents|regulation-changes)\/(.+)$/, (_, [, id = '']) => ({ to: `/documents/${id}` })],
  [/^\/statements\/(.+)$/, ({ link }) => ({ to: link })],
];

/** The screen on which that is done or seen which a notice tells of; nothing where it is told whole in the notice itself. */
export function placeOfNotice(told: Told): PlaceOfNotice | undefined {
  if (told.kind === 'mail-failed') return { to: '/profile' };
  for (const [address, place] of places) {
    const found = address.exec(told.link);
    if (found) return place(told, found);
  }
  return undefined;
}
