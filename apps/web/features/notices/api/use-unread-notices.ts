import { api } from '../../../shared/api/client.js';

/** As often as the bell looks; what is written meanwhile is told by mail as well. */
const everyMinute = 60_000;

/** How many notices one has not read. */
export function useUnreadNotices() {
  return api.useQuery('get', '/api/notices/unread', {}, { refetchInterval: everyMinute });
}
