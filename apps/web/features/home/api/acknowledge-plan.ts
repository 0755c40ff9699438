import { api } from '../../../shared/api/client.js';

/** Says that a plan was read, in the version whose hash is named. */
export function useAcknowledgePlan() {
  return api.useMutation('post', '/api/kpi-plans/{id}/acknowledgement');
}
