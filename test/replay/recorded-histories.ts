import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface HistoryEvent {
  eventType: string;
  markerRecordedEventAttributes?: {
    markerName: string;
    details: Record<string, { payloads: { data: string }[] } | undefined>;
  };
  activityTaskScheduledEventAttributes?: { activityType: { name: string } };
  [attributes: string]: unknown;
}

export interface RecordedHistory {
  name: string;
  workflowId: string;
  history: { events: HistoryEvent[] };
}

const folder = 'test/replay/histories';

/** Every recording in the folder; one that is added is replayed without anybody naming it. */
export function recordedHistories(): RecordedHistory[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      name: file.replace(/\.json$/, ''),
      ...(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Omit<RecordedHistory, 'name'>),
    }));
}
