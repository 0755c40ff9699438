import { api } from '../../../shared/api/client.js';

/** The day by the end of which the payroll of a department's month is due; undefined until its cycle is open. */
export function usePayDay(departmentId: string | null | undefined, month: string | undefined): string | undefined {
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
  return cycle.data?.deadlines.find(({ kind }) => kind === 'payroll-posted')?.dueOn;
}
