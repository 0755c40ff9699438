import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AskedFile, PayrollFileActivities as Contract } from '#contracts/payroll-file.contract.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { storeParts } from '#persistence/payroll-files/file-parts.js';
import { holdFileToMake, noteFailed, noteMade } from '#persistence/payroll-files/payroll-file.js';
import { fileProblemOf } from './payroll-files/file-problem.js';
import { writeFile } from './payroll-files/write-file.js';

/** Makes what is handed out of a run. */
@Injectable()
export class PayrollFileActivities implements Contract {
  constructor(private readonly dataSource: DataSource) {}

  async makePayrollFile({ fileId }: AskedFile): Promise<void> {
    try {
      await this.dataSource.transaction(async (manager) => {
        const file = await holdFileToMake(manager, fileId);
        if (!file) return;
        const { name, people, total, pieces } = await writeFile(manager, file);
        const stored = await storeParts(manager, fileId, pieces);
        const madeAt = await businessNow(manager, file.organisationId);
        await noteMade(manager, fileId, { name, people, total, ...stored }, madeAt);
        await writeAudit(manager, {
          organisationId: file.organisationId,
          businessAt: madeAt,
          actorId: file.requestedBy,
          action: 'payroll-file.made',
          objectKind: 'payroll-file',
          objectId: fileId,
          details: { runId: file.runId, kind: file.kind, people, ...stored },
        });
      });
    } catch (error) {
      const problem = fileProblemOf(error);
      if (!problem) throw error;
      await noteFailed(this.dataSource.manager, fileId, problem);
    }
  }
}
