import {
  Column,
  Entity,
  JoinColumn,
  ManyToOne,
  OneToMany,
  PrimaryColumn,
  PrimaryGeneratedColumn,
  type Relation,
} from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId, RunId } from '#approvals/ids.js';
import type { OffCyclePurpose, PayrollRunKind } from '#approvals/payroll-run-kinds.js';
import type { PayrollRunStatus } from '#approvals/payroll-run-status.js';
import type { Warning } from '#compensation/statement/component-result.js';
import type { CarriedState } from '#compensation/statement/statement.js';

/** One calculation of one month's pay, from frozen inputs to posted statements. */
@Entity('payroll_runs')
export class PayrollRun {
  @PrimaryGeneratedColumn('uuid') id!: RunId;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: OrganisationId;
  @Column('char', { length: 7 }) month!: string;
  @Column('integer') number!: number;
  @Column('text') status!: PayrollRunStatus;
  @Column('uuid', { name: 'started_by' }) startedBy!: string;
  @Column('timestamptz', { name: 'started_at' }) startedAt!: Date;
  /** Whose people it pays, as the tree of departments stood when it started; null: everybody. */
  @Column('uuid', { name: 'department_ids', array: true, nullable: true }) departmentIds!: DepartmentId[] | null;
  @Column('text', { default: 'regular' }) kind!: PayrollRunKind;
  /** What an off-cycle run is for; null: a regular run. */
  @Column('text', { nullable: true }) purpose!: OffCyclePurpose | null;
  /** The people whom an off-cycle run names; null: those of the departments. Why stands in the comment. */
  @Column('uuid', { name: 'person_ids', array: true, nullable: true }) personIds!: PersonId[] | null;
  @Column('uuid', { name: 'reason_comment_id', nullable: true }) reasonCommentId!: string | null;
  @Column('integer', { nullable: true }) people!: number | null;
  @Column('integer', { nullable: true }) ranges!: number | null;
  @Column('char', { name: 'inputs_sha256', length: 64, nullable: true }) inputsSha256!: string | null;
  /** What the hash of the inputs is over; runs that froze before there were packs have that of plans and actuals. */
  @Column('text', { name: 'inputs_hash_over', default: 'packs' }) inputsHashOver!: 'documents' | 'packs';
  @Column('text', { name: 'engine_version', nullable: true }) engineVersion!: string | null;
  /** `numeric` comes as text and stays text. */
  @Column('numeric', { nullable: true }) total!: string | null;
  @Column('timestamptz', { name: 'posted_at', nullable: true }) postedAt!: Date | null;
  /** When its inputs were frozen, by the clock of the database: how fast it goes is no business of the business clock. */
  @Column('timestamptz', { name: 'frozen_at', nullable: true }) frozenAt!: Date | null;
  /** Since when, and by whom, it is held where it stands. */
  @Column('timestamptz', { name: 'paused_at', nullable: true }) pausedAt!: Date | null;
  @Column('uuid', { name: 'paused_by', nullable: true }) pausedBy!: PersonId | null;
  /** How many it leaves out, as whoever started it has named them (`payroll_left_out`); why stands in the comment. */
  @Column('integer', { name: 'people_left_out', default: 0 }) peopleLeftOut!: number;
  @Column('uuid', { name: 'left_out_comment_id', nullable: true }) leftOutCommentId!: string | null;
  /** The code of why it ended without paying, the document that ended it, and the words of the person who did. */
  @Column('text', { name: 'ended_because', nullable: true }) endedBecause!: string | null;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy!: string | null;
  @Column('text', { name: 'ended_reason', nullable: true }) endedReason!: string | null;
}

/** What one person earned in one month and why. */
@Entity('statements')
export class Statement {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid', { name: 'run_id' }) runId!: RunId;
  @Column('uuid', { name: 'person_id' }) personId!: PersonId;
  @Column('char', { length: 7 }) month!: string;
  @Column('numeric') total!: string;
  /** Of statements that were calculated before there were packs. */
  @Column('jsonb', { nullable: true }) trace!: unknown;
  /** Of the pack that it is calculated from; its explanation is calculated from it when somebody asks. */
  @Column('char', { name: 'pack_sha256', length: 64, nullable: true }) packSha256!: string | null;
  /** What the next month begins with. */
  @Column('jsonb', { name: 'carried_state', default: {} }) carriedState!: CarriedState;
  @Column('jsonb', { default: [] }) warnings!: Warning[];
  @Column('text', { name: 'engine_version' }) engineVersion!: string;
  @Column('timestamptz', { name: 'posted_at', nullable: true }) postedAt!: Date | null;

  @OneToMany('StatementLine', 'statement')
  lines!: Relation<StatementLine>[];
}

@Entity('statement_lines')
export class StatementLine {
  @PrimaryColumn('uuid', { name: 'statement_id' }) statementId!: string;
  @PrimaryColumn('integer') position!: number;
  @Column('text') component!: string;
  @Column('text') code!: string;
  @Column('text') label!: string;
  @Column('numeric') amount!: string;

  @ManyToOne(() => Statement, (statement) => statement.lines)
  @JoinColumn({ name: 'statement_id' })
  statement!: Relation<Statement>;
}
