import { Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { DataSource } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import type { ImportActivities as Contract, ImportStep } from '#contracts/table-import.contract.js';
import { tableKindOf } from '#imports/table-kinds.js';
import { databaseRefusal } from '#persistence/database-refusal.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import { findImport, type ImportBatch } from '#persistence/imports/import-batch.js';
import { closedMonthsOwing } from '#persistence/owed-months.js';
import { openWhatHasBegun } from '#platform/temporal/organisation-processes.js';
import { bringIn } from './imports/bring-in.js';
import { settleIfStill, statusBefore } from './imports/import-step.js';
import { readImport } from './imports/read-import.js';
import { takeOut } from './imports/take-out.js';

/** Reads tables, brings them in and undoes them. */
@Injectable()
export class ImportActivities implements Contract {
  constructor(
    private readonly dataSource: DataSource,
    private readonly client: Client,
  ) {}

  async takeImportStep({ importId, step }: ImportStep): Promise<void> {
    const batch = await findImport(this.dataSource.manager, importId);
    if (batch?.step !== step) return;
    try {
      if (batch.status === 'reading') await readImport(this.dataSource, batch);
      if (batch.status === 'importing') await bringIn(this.dataSource, batch);
      if (batch.status === 'undoing') await takeOut(this.dataSource, batch);
    } catch (error) {
      const refusal = error instanceof DomainError ? error : databaseRefusal(error);
      if (!refusal) throw error;
      await this.dataSource.transaction((inside) =>
        settleIfStill(inside, batch, {
          status: statusBefore[batch.status],
          problem: { code: refusal.code, message: refusal.message },
        }),
      );
    }
    await this.openMonthsOwing(batch);
  }

  /** Who is hired backwards by a table is owed pay for months that are closed: these are opened again, as after one hire. */
  private async openMonthsOwing({ organisationId, kind, status }: ImportBatch): Promise<void> {
    if (status === 'reading' || tableKindOf(kind).confirmedBy === undefined) return;
    const { manager } = this.dataSource;
    if ((await closedMonthsOwing(manager, organisationId)).length === 0) return;
    await openWhatHasBegun(this.client, await manager.findOneByOrFail(Organisation, { id: organisationId }));
  }
}
