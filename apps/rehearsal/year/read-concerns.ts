import type { ApiSession } from '#platform/api-session.js';
import type { Company } from '../company/company.js';
import { pagesOf } from './pages-of.js';

interface Named {
  personId: string;
  month: string;
}

/** What the product has of what people said and of what was decided about them, as one line each. */
export async function readConcerns(company: Company, general: ApiSession, accounting: ApiSession): Promise<string[]> {
  const [acknowledged, forecasts, disputes, fines, { deadlineRules }] = await Promise.all([
    pagesOf<Named>(general, '/api/plan-acknowledgements?waiting=false'),
    pagesOf<Named & { total: string; isLate: boolean; counts: boolean }>(general, '/api/volume-forecasts'),
    pagesOf<Named & { status: string }>(accounting, '/api/disputes'),
    pagesOf<Named & { status: string }>(accounting, '/api/fines'),
    general.get<{ deadlineRules: Record<string, { day: number }> }>('/api/organisation'),
  ]);
  const of = ({ personId, month }: Named) => `${company.handleOf(personId)} ${month}`;
  return [
    ...acknowledged.map((each) => `${of(each)}: has read the plan`),
    ...forecasts
      .filter(({ counts }) => counts)
      .map((each) => `${of(each)}: expects ${Number(each.total)}${each.isLate ? ', late' : ''}`),
    ...disputes.map((each) => `${of(each)}: a dispute is ${each.status}`),
    ...fines.map((each) => `${of(each)}: a fine is ${each.status}`),
    `the payroll is due on day ${deadlineRules['payroll-posted']?.day}`,
  ].toSorted();
}
