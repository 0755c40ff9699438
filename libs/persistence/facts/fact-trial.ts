import type { EntityManager } from 'typeorm';
import type { DepartmentId } from '#approvals/ids.js';
import type { Role } from '#approvals/role.js';
import { factKindOf } from '#facts/fact-kinds.js';
import { noteChangedFacts } from '../corrections/pay-changes.js';
import { findContradictions, findTooManyOfPerson } from './fact-checks.js';
import {
  type EnteredRow,
  type FactName,
  type FactProblem,
  type FactsEntry,
  type TouchedVersion,
} from './fact-entry.js';
import { keepStatistics } from './facts-statistics.js';
import { type AccessProblems, findAccessProblems, isEnteredForAll } from './month-access.js';
import { type Touched, touchedOf } from './touched.js';
import { findTouches, type Touches } from './touches.js';
import { type PresentVersion, RefusedRowsError, writeFacts, type WrittenFacts } from './write-facts.js';

/** Who enters facts, and what they are of. */
export type FactsCall = Pick<FactsEntry, 'organisationId' | 'kind' | 'actorId'>;

/** Who enters, as the database knows them at this moment. */
export interface Enterer {
  readonly roles: readonly Role[];
  readonly departmentId: DepartmentId | null;
}

const none: AccessProblems = { own: [], foreign: [], closed: [] };

/** From so many on, what is asked of them is sorted and joined in memory, and not by files. */
const rowsOfTable = 10_000;
const workMemory = '64MB';

/**
 * Facts that are written in one transaction, in one portion or in many, and looked at together once all of them stand
 * there: what contradicts something else, or is not theirs to change, is told, and whoever began the transaction takes
 * everything back. The facts of the organisation are held (`lockFacts`). Rows are counted through all portions.
 */
export class FactTrial {
  readonly problems: FactProblem[] = [];
  private readonly versions: TouchedVersion[] = [];
  private count = 0;
  /** What the versions come to, until more of them come. */
  private all: Touched | undefined;
  private found: Promise<Touches> | undefined;

  /** `came` is what is judged where nothing is written by the trial; `touches`, where it is known. */
  constructor(
    private readonly manager: EntityManager,
    private readonly call: FactsCall,
    { came, touches }: { came?: Touched; touches?: Touches | undefined } = {},
  ) {
    this.all = came;
    this.found = touches && Promise.resolve(touches);
  }

  /**
   * Writes a portion; undefined where rows of it cannot stand there at all. A withdrawal is counted behind the rows.
   * `present` is what stands there of the rows, where that is known.
   */
  async write(
    rows: readonly EnteredRow[],
    withdrawn: readonly FactName[] = [],
    present?: ReadonlyMap<number, PresentVersion>,
  ): Promise<WrittenFacts | undefined> {
    const offset = this.count;
    this.count += rows.length + withdrawn.length;
    try {
      const written = await writeFacts(this.manager, { ...this.call, rows, withdrawn }, present);
      this.touch(written.touched.map(({ factId, index }) => ({ factId, index: index + offset })));
      return written;
    } catch (error) {
      if (!(error instanceof RefusedRowsError)) throw error;
      for (const problem of error.problems) this.problems.push({ ...problem, index: problem.index + offset });
      return undefined;
    }
  }

  /** What does not hold between all that stands there now. */
  async judge(): Promise<FactProblem[]> {
    const { touched } = this;
    if (touched.count === 0) return this.problems;
    if (this.versions.length > 0) await keepStatistics(this.manager, touched.count);
    if (touched.count > rowsOfTable) await this.manager.query(`SET LOCAL work_mem = '${workMemory}'`);
    const { mostOfPerson } = factKindOf(this.call.kind);
    const found = [
      ...(await findContradictions(this.manager, this.call.kind, touched, await this.touches())),
      ...(mostOfPerson === undefined ? [] : await findTooManyOfPerson(this.manager, touched, mostOfPerson)),
    ];
    for (const problem of found) this.problems.push(problem);
    return this.problems;
  }

  /** What is not for the person to change, by the roles that they hold and the department that they are of. */
  async access({ roles, departmentId }: Enterer): Promise<AccessProblems> {
    if (this.touched.count === 0) return none;
    const isForAll = isEnteredForAll(this.call.kind, roles);
    return findAccessProblems(this.manager, this.touched, {
      actorId: this.call.actorId,
      departmentId: isForAll ? undefined : departmentId,
      mayCorrect: isForAll,
      touches: await this.touches(),
    });
  }

  /** Notes what of it is of a posted month: a later run pays or takes back the difference. */
  async noteChanges(): Promise<void> {
    if (this.touched.count > 0) await noteChangedFacts(this.manager, this.call, this.touched, await this.touches());
  }

  private touch(versions: readonly TouchedVersion[]): void {
    this.all = undefined;
    this.found = undefined;
    for (const version of versions) this.versions.push(version);
  }

  private get touched(): Touched {
    this.all ??= touchedOf(this.versions);
    return this.all;
  }

  private touches(): Promise<Touches> {
    this.found ??= findTouches(this.manager, this.touched);
    return this.found;
  }
}
