import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { WorkflowMessagesModule } from '../http/workflow-messages.module.js';
import { PayrollEndings } from './payroll-endings.js';
import { PayrollPacks } from './payroll-packs.js';
import { PayrollRunsController } from './payroll-runs.controller.js';
import { PayrollRuns } from './payroll-runs.js';
import { StatementFlags } from './statement-flags.js';

@Module({
  imports: [ApprovalsModule, WorkflowMessagesModule],
  controllers: [PayrollRunsController],
  providers: [PayrollRuns, PayrollEndings, PayrollPacks, StatementFlags],
})
export class PayrollModule {}
