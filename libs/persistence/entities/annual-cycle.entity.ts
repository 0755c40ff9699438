import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import type { AnnualStage } from '#approvals/annual-progress.js';
import type { AnnualCycleId, DepartmentId, OrganisationId } from '#approvals/ids.js';
import type { AnnualDeadlineKind } from '#calendar/annual-rules.js';
import { Department } from './person.entity.js';

/** One department's year. */
@Entity('annual_cycles')
export class AnnualCycle {
  @PrimaryGeneratedColumn('uuid') id!: AnnualCycleId;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: OrganisationId;
  @Column('uuid', { name: 'department_id' }) departmentId!: DepartmentId;
  @Column('smallint') year!: number;
  @Column('text', { default: 'planning' }) stage!: AnnualStage;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  /** Absent when the calendar opened it. */
  @Column('uuid', { name: 'opened_by', nullable: true }) openedBy!: string | null;
  /** When every plan that the year asked for was first signed; nothing that comes later undoes it. */
  @Column('timestamptz', { name: 'plans_signed_at', nullable: true }) plansSignedAt!: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;

  @ManyToOne(() => Department)
  @JoinColumn({ name: 'department_id' })
  department!: Relation<Department>;

  @OneToMany('AnnualDeadline', 'cycle')
  deadlines!: Relation<AnnualDeadline>[];
}

/** A day by which something of the year is owed, as it was told when the year was opened. */
@Entity('annual_deadlines')
export class AnnualDeadline {
  @PrimaryGeneratedColumn('uuid') id!: string;
  @Column('uuid', { name: 'cycle_id' }) cycleId!: AnnualCycleId;
  @Column('text') kind!: AnnualDeadlineKind;
  @Column('date', { name: 'nominal_on' }) nominalOn!: string;
  @Column('date', { name: 'opens_on' }) opensOn!: string;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('timestamptz', { name: 'opens_at' }) opensAt!: Date;
  @Column('timestamptz', { name: 'due_at' }) dueAt!: Date;
  @Column('text', { name: 'calendar_version' }) calendarVersion!: string;
  @Column('boolean', { name: 'calendar_known' }) calendarKnown!: boolean;
  @Column('timestamptz', { name: 'met_at', nullable: true }) metAt!: Date | null;
  @Column('timestamptz', { name: 'missed_at', nullable: true }) missedAt!: Date | null;

  @ManyToOne(() => AnnualCycle, (cycle) => cycle.deadlines)
  @JoinColumn({ name: 'cycle_id' })
  cycle!: Relation<AnnualCycle>;
}
