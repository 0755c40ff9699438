import { api } from '../../../shared/api/client.js';

/** The days by the end of which the results and the payroll of a department's month are due; undefined until its cycle is open. */
export function useDueDays(departmentId: string | null | undefined, month: string | undefined) {
  const cycles = api.useQuery(
    'get',
    '/api/monthly-cycles',
    { params: { query: { departmentId: departmentId ?? '', month: month ?? '', limit: 1 } } },
    { enabled: typeof departmentId === 'string' && month !== undefined, retry: false },
  );
  const id = cycles.data?.items[0]?.id;
  const cycle = api.useQuery(
    'get',
    '/api/monthly-cycles/{id}',
    { params: { path: { id: id ?? '' } } },
    { enabled: id !== undefined, retry: false },
  );
  const dueOn = (asked: string) => cycle.data?.deadlines.find(({ kind }) => kind === asked)?.dueOn;
  return {
    resultsBy: dueOn('actuals-submitted'),
    paidBy: dueOn('payroll-posted'),
    isLoading: cycles.isLoading || cycle.isLoading,
  };
}
