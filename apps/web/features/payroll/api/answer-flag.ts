import { api } from '../../../shared/api/client.js';

/** Says why a flagged statement is right. */
export function useAnswerFlag() {
  return api.useMutation('put', '/api/payroll-runs/{id}/flags/{statementId}');
}
