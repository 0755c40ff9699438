import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ZodSerializerInterceptor, ZodValidationPipe } from 'nestjs-zod';
import { databaseOptions } from '#persistence/database-schema.js';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION, ConfigurationModule } from '#platform/configuration.module.js';
import { LoggingModule } from '#platform/logging.module.js';
import { TemporalModule } from '#platform/temporal/temporal.module.js';
import { ActualsController } from './actuals/actuals.controller.js';
import { CycleActuals } from './actuals/cycle-actuals.js';
import { Approvals } from './approvals/approvals.js';
import { ApprovalsController } from './approvals/approvals.controller.js';
import { DocumentDrafts } from './approvals/document-drafts.js';
import { DocumentSubmissions } from './approvals/document-submissions.js';
import { DocumentViews } from './approvals/document-views.js';
import { AuditController } from './audit/audit.controller.js';
import { BusinessClockController } from './business-clock/business-clock.controller.js';
import { HealthController } from './health/health.controller.js';
import { ProblemFilter } from './http/problem.filter.js';
import { SessionGuard } from './http/session.guard.js';
import { WorkflowMessages } from './http/workflow-messages.js';
import { People } from './identity/people.js';
import { PeopleController } from './identity/people.controller.js';
import { SessionController } from './identity/session.controller.js';
import { SignIn } from './identity/sign-in.js';
import { SignInLimit, signInLimits } from './identity/sign-in-limit.js';
import { KpiPlans } from './kpi-plans/kpi-plans.js';
import { KpiPlansController } from './kpi-plans/kpi-plans.controller.js';
import { MonthlyCycles } from './monthly-cycles/monthly-cycles.js';
import { MonthlyCyclesController } from './monthly-cycles/monthly-cycles.controller.js';
import { DepartmentsController } from './organisation/departments.controller.js';
import { OrganisationController } from './organisation/organisation.controller.js';
import { PaySchemes } from './pay-schemes/pay-schemes.js';
import { PaySchemesController } from './pay-schemes/pay-schemes.controller.js';
import { PayrollRuns } from './payroll/payroll-runs.js';
import { PayrollRunsController } from './payroll/payroll-runs.controller.js';
import { SandboxesController } from './sandboxes/sandboxes.controller.js';
import { Statements } from './statements/statements.js';
import { StatementsController } from './statements/statements.controller.js';

@Module({
  imports: [
    ConfigurationModule,
    LoggingModule,
    TemporalModule,
    ThrottlerModule.forRoot(signInLimits),
    TypeOrmModule.forRootAsync({
      inject: [CONFIGURATION],
      useFactory: (configuration: Configuration) => databaseOptions(configuration.databaseUrl),
    }),
  ],
  controllers: [
    SessionController,
    PeopleController,
    OrganisationController,
    DepartmentsController,
    MonthlyCyclesController,
    KpiPlansController,
    PaySchemesController,
    ActualsController,
    ApprovalsController,
    PayrollRunsController,
    StatementsController,
    BusinessClockController,
    SandboxesController,
    AuditController,
    HealthController,
  ],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_PIPE, useClass: ZodValidationPipe },
    { provide: APP_INTERCEPTOR, useClass: ZodSerializerInterceptor },
    SignIn,
    SignInLimit,
    People,
    MonthlyCycles,
    KpiPlans,
    PaySchemes,
    CycleActuals,
    Approvals,
    DocumentDrafts,
    DocumentSubmissions,
    DocumentViews,
    PayrollRuns,
    Statements,
    WorkflowMessages,
  ],
})
export class ApiModule {}
