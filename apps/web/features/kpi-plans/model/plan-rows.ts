import { isSame, type DocumentStatus, type Terms } from '../../../shared/plans/terms.js';
import type { Writer } from './name-of-writer.js';

/** One person's plan of the month as it stands on the screen. */
export interface PlanRow {
  personId: string;
  person: string;
  planId?: string | undefined;
  status?: DocumentStatus | undefined;
  /** The version that the author has before their eyes; 0 where there is none yet. */
  basedOn: number;
  /** What is saved. */
  saved?: Terms | undefined;
  /** What stands on the screen. */
  terms?: Terms | undefined;
  /** What somebody else saved meanwhile, until one of the two is chosen. */
  theirs?: { terms: Terms; version: number; by: Writer } | undefined;
  lastMonth?: Terms | undefined;
}

export interface PlanRows {
  rows: readonly PlanRow[];
  /** What stood in the rows before each act, the latest last. */
  undo: readonly ReadonlyMap<string, Terms | undefined>[];
}

export type PlanAct =
  | { type: 'loaded'; rows: readonly PlanRow[] }
  | { type: 'edited'; terms: ReadonlyMap<string, Terms | undefined> }
  | { type: 'undone' }
  | { type: 'saved'; personId: string; planId: string; version: number; terms: Terms }
  | { type: 'conflict'; personId: string; theirs: NonNullable<PlanRow['theirs']> }
  | { type: 'settled'; personId: string; take: 'mine' | 'theirs' };

const mostUndo = 50;

/** What has been done to the plans on the screen. */
export function reducePlans(state: PlanRows, act: PlanAct): PlanRows {
  const change = (personId: string, changes: (row: PlanRow) => Partial<PlanRow>) =>
    state.rows.map((row) => (row.personId === personId ? { ...row, ...changes(row) } : row));
  switch (act.type) {
    case 'loaded':
      return withRows(
        state,
        act.rows.map((row) => keepUnsaved(row, state)),
      );
    case 'edited': {
      const before = new Map(
        state.rows.filter(({ personId }) => act.terms.has(personId)).map(({ personId, terms }) => [personId, terms]),
      );
      return { rows: withTerms(state.rows, act.terms), undo: [...state.undo, before].slice(-mostUndo) };
    }
    case 'undone': {
      const last = state.undo.at(-1);
      return last ? { rows: withTerms(state.rows, last), undo: state.undo.slice(0, -1) } : state;
    }
    case 'saved':
      return {
        ...state,
        rows: change(act.personId, ({ status }) => ({
          planId: act.planId,
          basedOn: act.version,
          saved: act.terms,
          status: status ?? 'drafting',
        })),
      };
    case 'conflict':
      return { ...state, rows: change(act.personId, () => ({ theirs: act.theirs })) };
    case 'settled':
      return {
        ...state,
        rows: change(act.personId, ({ theirs, terms }) =>
          theirs === undefined
            ? {}
            : {
                basedOn: theirs.version,
                saved: theirs.terms,
                terms: act.take === 'theirs' ? theirs.terms : terms,
                theirs: undefined,
              },
        ),
      };
  }
}

/** What was read again; what only touched plans that are no drafts any more cannot be taken back. */
function withRows({ undo }: PlanRows, rows: readonly PlanRow[]): PlanRows {
  const open = new Set(rows.filter(isOpen).map(({ personId }) => personId));
  return { rows, undo: undo.filter((before) => [...before.keys()].some((personId) => open.has(personId))) };
}

/** Whether the plan may still be drafted. */
export function isOpen({ status }: PlanRow): boolean {
  return status === undefined || status === 'drafting' || status === 'returned';
}

/** Whether something of the row is not saved yet. */
export function isUnsaved(row: PlanRow): boolean {
  return isOpen(row) && row.terms !== undefined && !isSame(row.terms, row.saved);
}

function withTerms(rows: readonly PlanRow[], terms: ReadonlyMap<string, Terms | undefined>): PlanRow[] {
  return rows.map((row) => (terms.has(row.personId) && isOpen(row) ? { ...row, terms: terms.get(row.personId) } : row));
}

/** What was read again takes away neither what is being typed nor what was saved while it was read. */
function keepUnsaved(row: PlanRow, { rows }: PlanRows): PlanRow {
  const here = rows.find(({ personId }) => personId === row.personId);
  if (here !== undefined && here.basedOn > row.basedOn) return { ...here, lastMonth: row.lastMonth };
  if (here === undefined || !isOpen(row) || !isUnsaved(here)) return row;
  return { ...row, terms: here.terms, basedOn: here.basedOn, saved: here.saved, theirs: here.theirs };
}
