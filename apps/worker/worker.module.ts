import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnnualCycleActivities } from '#activities/annual-cycle.activities.js';
import { ApprovalActivities } from '#activities/approval.activities.js';
import { BulkDatabase } from '#activities/bulk-database.js';
import { BusinessClockActivities } from '#activities/business-clock.activities.js';
import { CycleActivities } from '#activities/cycle.activities.js';
import { CycleOpeningActivities } from '#activities/cycle-opening.activities.js';
import { ImportActivities } from '#activities/import.activities.js';
import { Incidents } from '#activities/incidents/incidents.js';
import { MailActivities } from '#activities/mail.activities.js';
import { PayrollFileActivities } from '#activities/payroll-file.activities.js';
import { PayrollActivities } from '#activities/payroll.activities.js';
import { PayrollCalculations } from '#activities/payroll-calculations.js';
import { ReminderActivities } from '#activities/reminder.activities.js';
import { RegulationInForce } from '#activities/regulation-in-force.js';
import { ToldProcesses } from '#activities/told-processes.js';
import { databaseOptions } from '#persistence/database-schema.js';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION } from '#platform/configuration.module.js';
import { LoggingModule } from '#platform/logging/logging.module.js';
import { TemporalModule } from '#platform/temporal/temporal.module.js';
import { TemporalWorkers } from './temporal-workers.js';

/** The API without its HTTP: the same database and client, and the activities that workflows call. */
@Module({
  imports: [
    LoggingModule,
    TemporalModule,
    TypeOrmModule.forRootAsync({
      inject: [CONFIGURATION],
      // A payroll's statements are long, and nobody waits for an answer of theirs.
      useFactory: ({ databaseUrl, databaseConnections }: Configuration) =>
        databaseOptions(databaseUrl, { connections: databaseConnections, statementMs: 60_000 }),
    }),
  ],
  providers: [
    AnnualCycleActivities,
    ApprovalActivities,
    BulkDatabase,
    BusinessClockActivities,
    CycleActivities,
    CycleOpeningActivities,
    ImportActivities,
    Incidents,
    MailActivities,
    PayrollActivities,
    PayrollCalculations,
    PayrollFileActivities,
    ReminderActivities,
    RegulationInForce,
    TemporalWorkers,
    ToldProcesses,
  ],
})
export class WorkerModule {}
