import { QueryClient } from '@tanstack/react-query';
import { isPassing } from './problem.js';

/** What was read stays on the screen while it is read again; what may pass is asked for again, a refusal is not. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && isPassing(error),
      refetchOnWindowFocus: true,
      networkMode: 'always',
    },
    // A write keeps its key when it is attempted again.
    mutations: { retry: false, networkMode: 'always' },
  },
});
