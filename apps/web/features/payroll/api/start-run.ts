import { api } from '../../../shared/api/client.js';

/** Starts the payroll of a month. */
export function useStartRun() {
  return api.useMutation('post', '/api/payroll-runs');
}
