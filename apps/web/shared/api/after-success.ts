import { queryClient } from './query-client.js';

/** What follows once something was recorded: what asked for it closes or is emptied, and all that is shown is read anew. */
export const afterSuccess = (close: () => void) => ({
  onSuccess: async () => {
    close();
    await queryClient.invalidateQueries();
  },
});
