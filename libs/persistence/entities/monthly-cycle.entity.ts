import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { CycleStage } from '#approvals/cycle-progress.js';
import type { CycleId, DepartmentId, OrganisationId } from '#approvals/ids.js';
import type { DeadlineKind } from '#calendar/deadlines.js';
import { Department } from './person.entity.js';

/** One department's month. */
@Entity('monthly_cycles')
export class MonthlyCycle {
  @PrimaryGeneratedColumn('uuid') id!: CycleId;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: OrganisationId;
  @Column('uuid', { name: 'department_id' }) departmentId!: DepartmentId;
  @Column('char', { length: 7 }) month!: string;
  @Column('text', { default: 'drafting' }) stage!: CycleStage;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  /** Absent when the calendar opened it. */
  @Column('uuid', { name: 'opened_by', nullable: true }) openedBy!: string | null;
  /** Until when its weights may be changed by a memo, as it was told when it opened. */
  @Column('timestamptz', { name: 'weight_memos_until' }) weightMemosUntil!: Date;
  /** When every plan that the month asked for was first signed; nothing that comes later undoes it. */
  @Column('timestamptz', { name: 'plans_signed_at', nullable: true }) plansSignedAt!: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;

  @ManyToOne(() => Department)
  @JoinColumn({ name: 'department_id' })
  department!: Relation<Department>;

  @OneToMany('Deadline', 'cycle')
  deadlines!: Relation<Deadline>[];
}

/** A day by which something is owed; passed ones stay visible and approve nothing. */
@Entity('deadlines')
export class Deadline {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid', { name: 'cycle_id' }) cycleId!: CycleId;
  @Column('text') kind!: DeadlineKind;
  @Column('date', { name: 'nominal_on' }) nominalOn!: string;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  /** The day from whose start on it may be done. */
  @Column('date', { name: 'opens_on' }) opensOn!: string;
  @Column('timestamptz', { name: 'opens_at' }) opensAt!: Date;
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  @Column('text', { name: 'calendar_version' }) calendarVersion!: string;
  /** Whether the calendar of its year was known when it was computed. */
  @Column('boolean', { name: 'calendar_known', default: true }) calendarKnown!: boolean;
  @Column('timestamptz', { name: 'met_at', nullable: true }) metAt!: Date | null;
  @Column('timestamptz', { name: 'missed_at', nullable: true }) missedAt!: Date | null;

  @ManyToOne(() => MonthlyCycle, (cycle) => cycle.deadlines)
  @JoinColumn({ name: 'cycle_id' })
  cycle!: Relation<MonthlyCycle>;
}
