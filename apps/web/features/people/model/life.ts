import type { components } from '../../../shared/api/api-types.js';

export type Entry = components['schemas']['PersonDetail']['entries'][number];
type Change = Pick<components['schemas']['StaffChangeView'], 'id' | 'status' | 'decidedBy'>;

/** How an entry stands to a day: another holds in its place, it begins later, it is over, or it holds. */
export type EntryState = 'superseded' | 'ahead' | 'over' | 'now';

export interface LifeRow {
  entry: Entry;
  state: EntryState;
  /** Who has confirmed the change that brought it, where that is known. */
  confirmedBy: string | undefined;
  /** What is known in its place; nothing where it was taken back. */
  supersededBy: Entry | undefined;
}

/** What somebody was, is and will be: the latest first day first, and of one day what was known last. */
export function lifeOf(entries: readonly Entry[], changes: readonly Change[], today: string): LifeRow[] {
  const confirmed = new Map(
    changes.map(({ id, status, decidedBy }) => [id, status === 'confirmed' ? decidedBy : null]),
  );
  return entries
    .map((entry) => ({
      entry,
      state: stateOf(entry, today),
      confirmedBy: confirmed.get(entry.changeId) ?? undefined,
      supersededBy: successorOf(entry, entries),
    }))
    .toSorted((one, other) => order(other.entry, one.entry));
}

/** The assignment that holds on a day; nothing where there is none. */
export function assignmentOn(entries: readonly Entry[], today: string): Entry | undefined {
  return entries.find((entry) => entry.kind === 'assignment' && stateOf(entry, today) === 'now');
}

function stateOf({ supersededAt, content: { fromOn, untilOn } }: Entry, today: string): EntryState {
  if (supersededAt !== null) return 'superseded';
  if (fromOn && fromOn > today) return 'ahead';
  return untilOn && untilOn < today ? 'over' : 'now';
}

/** Written by the change that took the other out: of the same first day, or else the latest of them. */
function successorOf({ kind, supersededAt, content }: Entry, entries: readonly Entry[]): Entry | undefined {
  if (supersededAt === null) return undefined;
  const written = entries
    .filter((each) => each.kind === kind && each.recordedAt === supersededAt)
    .toSorted((one, other) => order(other, one));
  return written.find((each) => each.content.fromOn === content.fromOn) ?? written[0];
}

function order(one: Entry, other: Entry): number {
  const [first, second] = [one, other].map(({ content, recordedAt }) => `${content.fromOn ?? ''} ${recordedAt}`);
  return (first ?? '') < (second ?? '') ? -1 : first === second ? 0 : 1;
}
