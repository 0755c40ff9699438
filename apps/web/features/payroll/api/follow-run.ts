import { useEffect, useState } from 'react';
import type { components } from '../../../shared/api/api-types.js';
import { queryClient } from '../../../shared/api/query-client.js';

export type Progress = components['schemas']['ProgressView'];

/** A run as it goes on, told by the API; when its stage changes, everything that is shown of it is read anew. */
export function useFollowedRun(id: string, isUnderWay: boolean): Progress | undefined {
  const [progress, setProgress] = useState<Progress>();
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const events = new EventSource(`/api/payroll-runs/${id}/events`);
    let known: string | undefined;
    const hear = ({ data }: MessageEvent<string>) => {
      const told = JSON.parse(data) as Progress;
      setProgress(told);
      const state = `${told.stage} ${told.isPaused} ${told.problems}`;
      if (known !== undefined && known !== state) void queryClient.invalidateQueries();
      known = state;
    };
    events.addEventListener('progress', hear);
    events.addEventListener('end', (event) => {
      hear(event as MessageEvent<string>);
      events.close();
      void queryClient.invalidateQueries();
    });
    return () => events.close();
  }, [id, isUnderWay]);
  return progress;
}
