import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import type { RowProblem } from '#imports/reading/read-row.js';
import type { TableKindName } from '#imports/table-kinds.js';
import type { Enterer } from '../facts/fact-trial.js';
import type { RowOutcome } from './staged-rows.js';

/** A table that is to take effect, or is to be taken back, and by whom. */
export interface TableCall<Kind extends TableKindName = TableKindName> {
  importId: string;
  organisationId: OrganisationId;
  kind: Kind;
  actorId: PersonId;
  /** The second person, who has confirmed it; nobody while it is tried. */
  confirmedBy: PersonId | null;
  /** What the actor may, as the database knows it at this moment. */
  importer: Enterer;
  /** The fields that the file speaks of. */
  fields: ReadonlySet<string>;
  onProgress: (rows: number) => Promise<void>;
}

/** What is wrong with rows, by their numbers. */
export type BadRows = Map<number, RowProblem[]>;

/** What rows came to, those that are wrong apart. */
export interface WrittenRows {
  outcomes: RowOutcome[];
  /** The numbers of rows that become what was read, of which there is no more to say. */
  asRead?: () => Promise<readonly number[]>;
  /** Writes what was judged without being written, for rows that are to take effect; the outcomes once more, with what has come of them. */
  complete?: () => Promise<RowOutcome[]>;
  found: BadRows;
  /** Whether something of it takes a second person. */
  takesTwo: boolean;
}

/** A row that keeps an import from being undone. */
export interface HeldRow {
  row: number;
  code: string;
  message: string;
}

/** What taking back has come to. */
export interface TakenBackRows {
  held: HeldRow[];
  /** What cannot go and does no harm: it stays, and is told. */
  stays?: HeldRow[];
  takesTwo: boolean;
}

/** What a kind of table is brought into. Both are part of the transaction of the caller, who takes them back where rows are wrong. */
export interface TableTarget {
  /** Has what the rows are about to itself for the rest of the transaction. */
  hold: (manager: EntityManager, call: TableCall) => Promise<void>;
  /** Makes stand what the rows of a file say, but for some of them, and judges it together. */
  write: (manager: EntityManager, call: TableCall, without: ReadonlySet<number>) => Promise<WrittenRows>;
  /** Puts back what was changed and takes out what was added, or tells what stands in the way. */
  takeBack: (manager: EntityManager, call: TableCall) => Promise<TakenBackRows>;
}

export function rowProblem(field: string, code: string, message: string): RowProblem {
  return { field, column: null, code, message };
}
