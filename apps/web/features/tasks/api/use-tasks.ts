import { api } from '../../../shared/api/client.js';

/** The tasks of a department's month, with what came of each. */
export function useTasks(departmentId: string, month: string) {
  return api.useQuery('get', '/api/tasks', { params: { query: { departmentId, month, limit: 200 } } });
}
