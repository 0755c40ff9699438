import { useQuery } from '@tanstack/react-query';
import { fetchClient } from '../../../shared/api/client.js';

/** The plans of tasks of a department's month, each with its latest version; null where the month is not open. */
export function useTaskPlans(departmentId: string, month: string) {
  return useQuery({
    queryKey: ['task-plans-of-month', departmentId, month],
    queryFn: () => readTaskPlans(departmentId, month),
    refetchOnWindowFocus: false,
  });
}

async function readTaskPlans(departmentId: string, month: string) {
  const [cycles, people] = await Promise.all([
    fetchClient.GET('/api/monthly-cycles', { params: { query: { departmentId, month, limit: 1 } } }),
    fetchClient.GET('/api/people', { params: { query: { departmentId, isActive: 'true', limit: 200 } } }),
  ]);
  if (!cycles.data) throw cycles.error;
  if (!people.data) throw people.error;
  const [cycle] = cycles.data.items;
  if (!cycle) return null;
  const listed = await fetchClient.GET('/api/task-plans', { params: { query: { cycleId: cycle.id, limit: 200 } } });
  if (!listed.data) throw listed.error;
  const plans = await Promise.all(
    listed.data.items.map(async ({ id }) => {
      const { data, error } = await fetchClient.GET('/api/task-plans/{id}', { params: { path: { id } } });
      if (!data) throw error;
      return data;
    }),
  );
  return { cycle, plans, people: people.data.items };
}
