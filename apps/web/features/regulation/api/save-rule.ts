import { fetchClient, ownKey } from '../../../shared/api/client.js';
import type { RuleName, Rules } from '../../../shared/regulation/rule-field.js';
import type { RoutedKind, Routes } from '../../../shared/regulation/rules.js';

type Sent = Promise<{ error?: unknown }>;

const params = { header: ownKey } as const;
const sends: { readonly [Name in RuleName]: (body: Rules[Name]) => Sent } = {
  timeZone: (body) => fetchClient.PUT('/api/organisation/time-zone', { params, body }),
  weekend: (body) => fetchClient.PUT('/api/organisation/weekend', { params, body }),
  disputeDays: (body) => fetchClient.PUT('/api/organisation/dispute-days', { params, body }),
  tailRules: (body) => fetchClient.PUT('/api/organisation/tail-rules', { params, body }),
  reminderRules: (body) => fetchClient.PUT('/api/organisation/reminder-rules', { params, body }),
  deductionLimit: (body) => fetchClient.PUT('/api/organisation/deduction-limit', { params, body }),
  planLimits: (body) => fetchClient.PUT('/api/organisation/plan-limits', { params, body }),
  weightMemoRule: (body) => fetchClient.PUT('/api/organisation/weight-memo-rule', { params, body }),
  forecastRule: (body) => fetchClient.PUT('/api/organisation/forecast-rule', { params, body }),
  deadlineRules: (body) => fetchClient.PUT('/api/organisation/deadline-rules', { params, body }),
  annualRules: (body) => fetchClient.PUT('/api/organisation/annual-rules', { params, body }),
  loyaltyStandard: (body) => fetchClient.PUT('/api/organisation/loyalty-standard', { params, body }),
  retentionRules: (body) => fetchClient.PUT('/api/organisation/retention-rules', { params, body }),
  statementBounds: (body) => fetchClient.PUT('/api/organisation/statement-bounds', { params, body }),
  payrollRules: (body) => fetchClient.PUT('/api/organisation/payroll-rules', { params, body }),
  statementNotices: (body) => fetchClient.PUT('/api/organisation/statement-notices', { params, body }),
};

/** Says a rule of the organisation; what it is refused for is thrown. */
export async function saveRule<Name extends RuleName>(name: Name, body: Rules[Name]): Promise<void> {
  const { error } = await sends[name](body);
  if (error !== undefined) throw error;
}

/** Says routes, one kind of document after the other; the first that is refused stops it. */
export async function saveRoutes(routes: Partial<Routes>): Promise<void> {
  for (const [kind, route] of Object.entries(routes)) {
    const { error } = await fetchClient.PUT('/api/organisation/routes/{kind}', {
      params: { ...params, path: { kind: kind as RoutedKind } },
      body: route,
    });
    if (error !== undefined) throw error;
  }
}
