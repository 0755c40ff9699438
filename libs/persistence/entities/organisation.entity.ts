import { Column, CreateDateColumn, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';
import type { PayrollRules } from '#approvals/payroll-rules.js';
import { defaultRetentionRules, type RetentionRules } from '#approvals/retention.js';
import type { Routes } from '#approvals/routes.js';
import type { StatementBounds } from '#approvals/statement-bounds.js';
import { defaultTailRules, type TailRules } from '#approvals/tail-rules.js';
import type { AnnualRules } from '#calendar/annual-rules.js';
import type { DeadlineRule, DeadlineRules } from '#calendar/deadlines.js';
import type { DayKind } from '#calendar/production-calendar.js';
import type { ReminderRules } from '#notices/reminder-rules.js';
import type { LoyaltyStandard } from '#compensation/components/loyalty-award/loyalty-standard.js';
import { integerText } from '../columns.js';

/** A company, its calendar and its rules. What the regulation says is kept here as data. */
@Entity('organisations')
export class Organisation {
  @PrimaryGeneratedColumn('uuid') id!: OrganisationId;
  @Column('text') name!: string;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('char', { length: 3 }) currency!: string;
  @Column('boolean', { name: 'is_sandbox' }) isSandbox!: boolean;
  /** Milliseconds between the wall clock and the business clock; zero unless this is a sandbox. */
  @Column('bigint', { name: 'clock_offset_ms', transformer: integerText }) clockOffsetMs!: number;
  @Column('smallint', { array: true }) weekend!: number[];
  @Column('jsonb', { name: 'deadline_rules' }) deadlineRules!: DeadlineRules;
  @Column('jsonb') routes!: Routes;
  /** When the forecast of a month's volume is due. */
  @Column('jsonb', { name: 'forecast_rule', default: { monthOffset: -1, day: 22, dayOff: 'previous-working-day' } })
  forecastRule!: DeadlineRule;
  /** How many months of lost clients call for what. */
  @Column('jsonb', { name: 'retention_rules', default: defaultRetentionRules })
  retentionRules!: RetentionRules;
  /** When somebody stays at the tail of a department. */
  @Column('jsonb', { name: 'tail_rules', default: defaultTailRules })
  tailRules!: TailRules;
  /** How many indicators a KPI plan may have; the database says 5 where nothing is said. */
  @Column('smallint', { name: 'most_indicators', default: 5 }) mostIndicators!: number;
  /** Within how many working days a dispute is to be answered. */
  @Column('smallint', { name: 'dispute_days', default: 5 }) disputeDays!: number;
  /** Until when the weights of a month may be changed by a memo; the database says the end of its 1st where nothing is said. */
  @Column('jsonb', { name: 'weight_memo_rule', default: { monthOffset: 0, day: 1, dayOff: 'keep' } })
  weightMemoRule!: DeadlineRule;
  /** The part of a month's own pay that corrections of other months may take back at most, as it is written. */
  @Column('text', { name: 'deduction_limit', default: '20 %' }) deductionLimit!: string;
  /** Outside which bounds a statement is flagged. */
  @Column('jsonb', { name: 'statement_bounds' }) statementBounds!: StatementBounds;
  /** How it looks at a payroll before it is signed; the database says the usual where nothing is said. */
  @Column({ type: 'jsonb', name: 'payroll_rules', insert: false }) payrollRules!: PayrollRules;
  /** When and whom it reminds. */
  @Column('jsonb', { name: 'reminder_rules' }) reminderRules!: ReminderRules;
  /** The days and limits of the year; the database says the regulation's where nothing is said. */
  @Column({ type: 'jsonb', name: 'annual_rules', insert: false }) annualRules!: AnnualRules;
  /** By what people are proposed for the loyalty award; the database says the regulation's where nothing is said. */
  @Column({ type: 'jsonb', name: 'loyalty_standard', insert: false }) loyaltyStandard!: LoyaltyStandard;
  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' }) createdAt!: Date;
}

/** A day that the production calendar treats otherwise than the week does. */
@Entity('calendar_exceptions')
export class CalendarException {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: OrganisationId;
  @PrimaryColumn('date') day!: string;
  @Column('text') kind!: DayKind;
}
