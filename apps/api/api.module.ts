import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ZodSerializerInterceptor, ZodValidationPipe } from 'nestjs-zod';
import { databaseOptions } from '#persistence/database-schema.js';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION } from '#platform/configuration.module.js';
import { LoggingModule } from '#platform/logging/logging.module.js';
import { TemporalModule } from '#platform/temporal/temporal.module.js';
import { AbsencesModule } from './absences/absences.module.js';
import { ActualsReopeningsModule } from './actuals-reopenings/actuals-reopenings.module.js';
import { ActualsModule } from './actuals/actuals.module.js';
import { AdjustmentsModule } from './adjustments/adjustments.module.js';
import { ApprovalsModule } from './approvals/approvals.module.js';
import { AuditModule } from './audit/audit.module.js';
import { ContestsModule } from './contests/contests.module.js';
import { MonthStatisticsModule } from './month-statistics/month-statistics.module.js';
import { TailReportModule } from './tail-report/tail-report.module.js';
import { AnnualBonusesModule } from './annual-bonuses/annual-bonuses.module.js';
import { AnnualCyclesModule } from './annual-cycles/annual-cycles.module.js';
import { AnnualPlansModule } from './annual-plans/annual-plans.module.js';
import { AwaitedActsModule } from './awaited-acts/awaited-acts.module.js';
import { BusinessClockModule } from './business-clock/business-clock.module.js';
import { CalendarFeedModule } from './calendar-feed/calendar-feed.module.js';
import { CycleReopeningsModule } from './cycle-reopenings/cycle-reopenings.module.js';
import { DemoCompanyModule } from './demo-company/demo-company.module.js';
import { DelegationsModule } from './delegations/delegations.module.js';
import { DisputesModule } from './disputes/disputes.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { FactsModule } from './facts/facts.module.js';
import { FinesModule } from './fines/fines.module.js';
import { HealthModule } from './health/health.module.js';
import { KnownQueryGuard } from './http/known-query.guard.js';
import { ListAsTable } from './http/list-as-table.js';
import { ProblemFilter } from './http/problem.filter.js';
import { SessionGuard } from './http/session.guard.js';
import { IdentityModule } from './identity/identity.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { IncidentsModule } from './incidents/incidents.module.js';
import { KpiPlansModule } from './kpi-plans/kpi-plans.module.js';
import { LoyaltyListsModule } from './loyalty-lists/loyalty-lists.module.js';
import { MonthlyCyclesModule } from './monthly-cycles/monthly-cycles.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { OrganisationModule } from './organisation/organisation.module.js';
import { PaySchemesModule } from './pay-schemes/pay-schemes.module.js';
import { PayChangesModule } from './pay-changes/pay-changes.module.js';
import { PaySoFarModule } from './pay-so-far/pay-so-far.module.js';
import { ParallelSchemesModule } from './parallel-schemes/parallel-schemes.module.js';
import { SchemeLibraryModule } from './scheme-library/scheme-library.module.js';
import { PayrollFilesModule } from './payroll-files/payroll-files.module.js';
import { PayrollModule } from './payroll/payroll.module.js';
import { PlanAcknowledgementsModule } from './plan-acknowledgements/plan-acknowledgements.module.js';
import { PlanRevisionsModule } from './plan-revisions/plan-revisions.module.js';
import { RepairsModule } from './repairs/repairs.module.js';
import { RetentionModule } from './retention/retention.module.js';
import { RegulationChangesModule } from './regulation-changes/regulation-changes.module.js';
import { SandboxesModule } from './sandboxes/sandboxes.module.js';
import { SavedViewsModule } from './saved-views/saved-views.module.js';
import { StaffModule } from './staff/staff.module.js';
import { StatementsModule } from './statements/statements.module.js';
import { WeightMemosModule } from './weight-memos/weight-memos.module.js';
import { WriteOffsModule } from './write-offs/write-offs.module.js';
import { StaffOrdersModule } from './staff-orders/staff-orders.module.js';
import { SalesPlansModule } from './sales-plans/sales-plans.module.js';
import { TaskPlansModule } from './task-plans/task-plans.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { VolumeForecastsModule } from './volume-forecasts/volume-forecasts.module.js';
import { ValueDefinitionsModule } from './value-definitions/value-definitions.module.js';

/** What every request goes through, and the features; a feature is a folder with a module of its own. */
@Module({
  imports: [
    LoggingModule,
    TemporalModule,
    TypeOrmModule.forRootAsync({
      inject: [CONFIGURATION],
      useFactory: ({ databaseUrl, databaseConnections, databaseTimeoutMs }: Configuration) =>
        databaseOptions(databaseUrl, { connections: databaseConnections, statementMs: databaseTimeoutMs }),
    }),
    IdentityModule,
    OrganisationModule,
    MonthlyCyclesModule,
    KpiPlansModule,
    PlanRevisionsModule,
    PlanAcknowledgementsModule,
    WeightMemosModule,
    PaySchemesModule,
    RegulationChangesModule,
    SchemeLibraryModule,
    FactsModule,
    ImportsModule,
    ActualsModule,
    ActualsReopeningsModule,
    CycleReopeningsModule,
    AdjustmentsModule,
    FinesModule,
    DisputesModule,
    WriteOffsModule,
    AnnualCyclesModule,
    AnnualPlansModule,
    AnnualBonusesModule,
    LoyaltyListsModule,
    ApprovalsModule,
    AwaitedActsModule,
    ContestsModule,
    DelegationsModule,
    AbsencesModule,
    EvidenceModule,
    NoticesModule,
    CalendarFeedModule,
    ParallelSchemesModule,
    PayChangesModule,
    PaySoFarModule,
    PayrollModule,
    PayrollFilesModule,
    RetentionModule,
    StaffModule,
    StatementsModule,
    SalesPlansModule,
    StaffOrdersModule,
    TaskPlansModule,
    MonthStatisticsModule,
    TailReportModule,
    TasksModule,
    VolumeForecastsModule,
    ValueDefinitionsModule,
    BusinessClockModule,
    SandboxesModule,
    SavedViewsModule,
    DemoCompanyModule,
    AuditModule,
    IncidentsModule,
    RepairsModule,
    HealthModule,
  ],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_GUARD, useClass: KnownQueryGuard },
    { provide: APP_PIPE, useClass: ZodValidationPipe },
    // Outermost: it takes pages as they are answered.
    { provide: APP_INTERCEPTOR, useClass: ListAsTable },
    { provide: APP_INTERCEPTOR, useClass: ZodSerializerInterceptor },
  ],
})
export class ApiModule {}
