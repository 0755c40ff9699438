import type { DataSourceOptions } from 'typeorm';
import { AnnualCycle, AnnualDeadline } from './entities/annual-cycle.entity.js';
import { DecisionRecord, Document, DocumentVersion } from './entities/document.entity.js';
import { Deadline, MonthlyCycle } from './entities/monthly-cycle.entity.js';
import { CalendarException, Organisation } from './entities/organisation.entity.js';
import { PayrollRun, Statement, StatementLine } from './entities/payroll-run.entity.js';
import { Department, Person } from './entities/person.entity.js';
import { Foundation1790000000000 } from './migrations/1790000000000-foundation.js';
import { PaySchemes1795000000000 } from './migrations/1795000000000-pay-schemes.js';
import { PlanLimits1796000000000 } from './migrations/1796000000000-plan-limits.js';
import { KnownWords1797000000000 } from './migrations/1797000000000-known-words.js';
import { OneHead1797500000000 } from './migrations/1797500000000-one-head.js';
import { DocumentsOfAnyKind1798000000000 } from './migrations/1798000000000-documents-of-any-kind.js';
import { StaffOfAMonth1799000000000 } from './migrations/1799000000000-staff-of-a-month.js';
import { PeopleWithoutPlan1799100000000 } from './migrations/1799100000000-people-without-plan.js';
import { KnownCalendar1799200000000 } from './migrations/1799200000000-known-calendar.js';
import { KnownTimeZones1800000000000 } from './migrations/1800000000000-known-time-zones.js';
import { EndedWithAReason1800500000000 } from './migrations/1800500000000-ended-with-a-reason.js';
import { GuardedEnds1801000000000 } from './migrations/1801000000000-guarded-ends.js';
import { GuardedRolesAndRoutes1802000000000 } from './migrations/1802000000000-guarded-roles-and-routes.js';
import { KeptBeneficiaries1803000000000 } from './migrations/1803000000000-kept-beneficiaries.js';
import { DatedStaff1804000000000 } from './migrations/1804000000000-dated-staff.js';
import { FactsOfAMonth1805000000000 } from './migrations/1805000000000-facts-of-a-month.js';
import { PayrollPacks1806000000000 } from './migrations/1806000000000-payroll-packs.js';
import { OnePay1807000000000 } from './migrations/1807000000000-one-pay.js';
import { PeopleLeftOut1807500000000 } from './migrations/1807500000000-people-left-out.js';
import { RunsOfDepartments1808000000000 } from './migrations/1808000000000-runs-of-departments.js';
import { StatementFlags1808100000000 } from './migrations/1808100000000-statement-flags.js';
import { ParallelSchemes1808200000000 } from './migrations/1808200000000-parallel-schemes.js';
import { AmountsOfAnyCurrency1809000000000 } from './migrations/1809000000000-amounts-of-any-currency.js';
import { PeopleNotReady1810000000000 } from './migrations/1810000000000-people-not-ready.js';
import { ConfirmedResets1810100000000 } from './migrations/1810100000000-confirmed-resets.js';
import { ImportedTables1811000000000 } from './migrations/1811000000000-imported-tables.js';
import { CorrectedMonths1812000000000 } from './migrations/1812000000000-corrected-months.js';
import { DocumentsAboutPeople1813000000000 } from './migrations/1813000000000-documents-about-people.js';
import { CountedValues1814000000000 } from './migrations/1814000000000-counted-values.js';
import { CompanyTables1815000000000 } from './migrations/1815000000000-company-tables.js';
import { OffCycleRuns1815100000000 } from './migrations/1815100000000-off-cycle-runs.js';
import { AsKnownAt1815200000000 } from './migrations/1815200000000-as-known-at.js';
import { ClientsWhoLeft1815210000000 } from './migrations/1815210000000-clients-who-left.js';
import { FactsWithoutNeedlessStatistics1815300000000 } from './migrations/1815300000000-facts-without-needless-statistics.js';
import { EvidenceFiles1816000000000 } from './migrations/1816000000000-evidence-files.js';
import { PlanRevisions1816100000000 } from './migrations/1816100000000-plan-revisions.js';
import { Delegations1817000000000 } from './migrations/1817000000000-delegations.js';
import { AnnualCycles1818000000000 } from './migrations/1818000000000-annual-cycles.js';
import { AnnualBonus1818010000000 } from './migrations/1818010000000-annual-bonus.js';
import { LoyaltyLists1818020000000 } from './migrations/1818020000000-loyalty-lists.js';
import { Notices1818100000000 } from './migrations/1818100000000-notices.js';
import { CalendarFeeds1818110000000 } from './migrations/1818110000000-calendar-feeds.js';
import { WeightMemos1818200000000 } from './migrations/1818200000000-weight-memos.js';
import { PlanAcknowledgements1818210000000 } from './migrations/1818210000000-plan-acknowledgements.js';
import { Disputes1818220000000 } from './migrations/1818220000000-disputes.js';
import { Incidents1818300000000 } from './migrations/1818300000000-incidents.js';
import { CycleReopenings1818310000000 } from './migrations/1818310000000-cycle-reopenings.js';
import { TaskPlans1818400000000 } from './migrations/1818400000000-task-plans.js';
import { VolumeForecasts1818410000000 } from './migrations/1818410000000-volume-forecasts.js';
import { RetentionStrikes1818420000000 } from './migrations/1818420000000-retention-strikes.js';
import { AnnouncedContests1818430000000 } from './migrations/1818430000000-announced-contests.js';
import { TakenBackAndAsked1818500000000 } from './migrations/1818500000000-taken-back-and-asked.js';
import { RegulationChanges1818510000000 } from './migrations/1818510000000-regulation-changes.js';
import { PayrollRanges1819000000000 } from './migrations/1819000000000-payroll-ranges.js';
import { PayrollRules1819100000000 } from './migrations/1819100000000-payroll-rules.js';
import { PayrollFiles1819200000000 } from './migrations/1819200000000-payroll-files.js';
import { BankAccounts1819210000000 } from './migrations/1819210000000-bank-accounts.js';
import { OpeningsOfDeadlines1819300000000 } from './migrations/1819300000000-openings-of-deadlines.js';
import { MovedDeadlinesAreTold1819300100000 } from './migrations/1819300100000-moved-deadlines-are-told.js';
import { OrdersAboutStaff1819300200000 } from './migrations/1819300200000-orders-about-staff.js';
import { ReferencesOfManyRows1819500000000 } from './migrations/1819500000000-references-of-many-rows.js';
import { KeptSignatures1819600000000 } from './migrations/1819600000000-kept-signatures.js';
import { ReopenedYears1819600100000 } from './migrations/1819600100000-reopened-years.js';
import { PaymentMarks1819700000000 } from './migrations/1819700000000-payment-marks.js';
import { StatementsAreTold1819700100000 } from './migrations/1819700100000-statements-are-told.js';
import { StatisticsOfImportRows1819900000000 } from './migrations/1819900000000-statistics-of-import-rows.js';
import { SavedViews1819950000000 } from './migrations/1819950000000-saved-views.js';
import { FactsOfImportRows1820000000000 } from './migrations/1820000000000-facts-of-import-rows.js';
import { AssignmentsOfScheme1820000100000 } from './migrations/1820000100000-assignments-of-scheme.js';
import { WhatAMissCauses1820020000000 } from './migrations/1820020000000-what-a-miss-causes.js';
import { RowsOfTablesAsFacts1820030000000 } from './migrations/1820030000000-rows-of-tables-as-facts.js';
import { WhenATableWasProposed1820040000000 } from './migrations/1820040000000-when-a-table-was-proposed.js';
import { StatementsOfRun1820060000000 } from './migrations/1820060000000-statements-of-run.js';
import { LinesOfStatements1820070000000 } from './migrations/1820070000000-lines-of-statements.js';
import { FigureOfContest1820072000000 } from './migrations/1820072000000-figure-of-contest.js';
import { EarnersWithoutNeedlessLooks1820080000000 } from './migrations/1820080000000-earners-without-needless-looks.js';
import { ReferencesOfStatements1820092000000 } from './migrations/1820092000000-references-of-statements.js';
import { CorrectionsOfStatements1820092100000 } from './migrations/1820092100000-corrections-of-statements.js';
import { PreparingClient } from './preparing-client.js';

export interface DatabaseLimits {
  /** Connections that one process holds; API and worker together stay well under PostgreSQL's default of 100. */
  connections: number;
  /** How long one statement may take. */
  statementMs: number;
}

/** For set-up and work in the background. */
const usualLimits: DatabaseLimits = { connections: 12, statementMs: 60_000 };

/** The server ends a statement itself; a server that does not even do that is given up a moment later. */
const graceMs = 2_000;

/** A connection that is new to the server has everything read and planned anew: one that is not needed now is kept for who comes next. */
export const idleConnectionMs = 10 * 60_000;

/** Everything that TypeORM has to know, in one place. The schema changes by migrations alone. */
export function databaseOptions(
  databaseUrl: string,
  { connections, statementMs }: DatabaseLimits = usualLimits,
): DataSourceOptions {
  return {
    type: 'postgres',
    url: databaseUrl,
    entities: [
      Organisation,
      CalendarException,
      Department,
      Person,
      MonthlyCycle,
      Deadline,
      AnnualCycle,
      AnnualDeadline,
      Document,
      DocumentVersion,
      DecisionRecord,
      PayrollRun,
      Statement,
      StatementLine,
    ],
    migrations: [
      Foundation1790000000000,
      PaySchemes1795000000000,
      PlanLimits1796000000000,
      KnownWords1797000000000,
      OneHead1797500000000,
      DocumentsOfAnyKind1798000000000,
      StaffOfAMonth1799000000000,
      PeopleWithoutPlan1799100000000,
      KnownCalendar1799200000000,
      KnownTimeZones1800000000000,
      EndedWithAReason1800500000000,
      GuardedEnds1801000000000,
      GuardedRolesAndRoutes1802000000000,
      KeptBeneficiaries1803000000000,
      DatedStaff1804000000000,
      FactsOfAMonth1805000000000,
      PayrollPacks1806000000000,
      OnePay1807000000000,
      PeopleLeftOut1807500000000,
      RunsOfDepartments1808000000000,
      StatementFlags1808100000000,
      ParallelSchemes1808200000000,
      AmountsOfAnyCurrency1809000000000,
      PeopleNotReady1810000000000,
      ConfirmedResets1810100000000,
      ImportedTables1811000000000,
      CorrectedMonths1812000000000,
      DocumentsAboutPeople1813000000000,
      CountedValues1814000000000,
      CompanyTables1815000000000,
      OffCycleRuns1815100000000,
      AsKnownAt1815200000000,
      ClientsWhoLeft1815210000000,
      FactsWithoutNeedlessStatistics1815300000000,
      EvidenceFiles1816000000000,
      PlanRevisions1816100000000,
      Delegations1817000000000,
      AnnualCycles1818000000000,
      AnnualBonus1818010000000,
      LoyaltyLists1818020000000,
      Notices1818100000000,
      CalendarFeeds1818110000000,
      WeightMemos1818200000000,
      PlanAcknowledgements1818210000000,
      Disputes1818220000000,
      Incidents1818300000000,
      CycleReopenings1818310000000,
      TaskPlans1818400000000,
      VolumeForecasts1818410000000,
      RetentionStrikes1818420000000,
      AnnouncedContests1818430000000,
      TakenBackAndAsked1818500000000,
      RegulationChanges1818510000000,
      PayrollRanges1819000000000,
      PayrollRules1819100000000,
      PayrollFiles1819200000000,
      BankAccounts1819210000000,
      OpeningsOfDeadlines1819300000000,
      MovedDeadlinesAreTold1819300100000,
      OrdersAboutStaff1819300200000,
      ReferencesOfManyRows1819500000000,
      KeptSignatures1819600000000,
      ReopenedYears1819600100000,
      PaymentMarks1819700000000,
      StatementsAreTold1819700100000,
      StatisticsOfImportRows1819900000000,
      SavedViews1819950000000,
      FactsOfImportRows1820000000000,
      AssignmentsOfScheme1820000100000,
      WhatAMissCauses1820020000000,
      RowsOfTablesAsFacts1820030000000,
      WhenATableWasProposed1820040000000,
      StatementsOfRun1820060000000,
      LinesOfStatements1820070000000,
      FigureOfContest1820072000000,
      EarnersWithoutNeedlessLooks1820080000000,
      ReferencesOfStatements1820092000000,
      CorrectionsOfStatements1820092100000,
    ],
    migrationsTransactionMode: 'all',
    synchronize: false,
    // PostgreSQL makes its uuids without an extension, and an ordinary account may not install one.
    installExtensions: false,
    applicationName: 'premia',
    extra: {
      Client: PreparingClient,
      max: connections,
      idleTimeoutMillis: idleConnectionMs,
      keepAlive: true,
      connectionTimeoutMillis: Math.min(5_000, statementMs),
      statement_timeout: statementMs,
      query_timeout: statementMs + graceMs,
      idle_in_transaction_session_timeout: 60_000,
    },
  };
}
