import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { CalculationsModule } from '../calculations/calculations.module.js';
import { WorkflowMessagesModule } from '../http/workflow-messages.module.js';
import { ParallelComparison } from './parallel-comparison.js';
import { PayrollEndings } from './payroll-endings.js';
import { PayrollPacks } from './payroll-packs.js';
import { PayrollReadinessController } from './payroll-readiness.controller.js';
import { PayrollReadiness } from './payroll-readiness.js';
import { PayrollRunsController } from './payroll-runs.controller.js';
import { PayrollRuns } from './payroll-runs.js';
import { PayrollStarts } from './payroll-starts.js';
import { RunComparisonController } from './run-comparison.controller.js';
import { RunComparison } from './run-comparison.js';
import { RunControlController } from './run-control.controller.js';
import { RunControl } from './run-control.js';
import { RunProblems } from './run-problems.js';
import { RunProgressController } from './run-progress.controller.js';
import { RunProgress } from './run-progress.js';
import { RunReconciliationController } from './run-reconciliation.controller.js';
import { RunReconciliation } from './run-reconciliation.js';
import { StatementFlags } from './statement-flags.js';

@Module({
  imports: [ApprovalsModule, CalculationsModule, WorkflowMessagesModule],
  controllers: [
    PayrollRunsController,
    RunComparisonController,
    RunControlController,
    RunProgressController,
    RunReconciliationController,
    PayrollReadinessController,
  ],
  providers: [
    PayrollRuns,
    PayrollStarts,
    PayrollReadiness,
    PayrollEndings,
    PayrollPacks,
    StatementFlags,
    ParallelComparison,
    RunComparison,
    RunProblems,
    RunProgress,
    RunControl,
    RunReconciliation,
  ],
  exports: [PayrollPacks],
})
export class PayrollModule {}
