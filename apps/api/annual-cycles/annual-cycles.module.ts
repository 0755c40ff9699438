import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { CalculationsModule } from '../calculations/calculations.module.js';
import { WorkflowMessagesModule } from '../http/workflow-messages.module.js';
import { AnnualActualsController } from './annual-actuals.controller.js';
import { AnnualActuals } from './annual-actuals.js';
import { AnnualCyclesController } from './annual-cycles.controller.js';
import { AnnualCycles } from './annual-cycles.js';

@Module({
  imports: [ApprovalsModule, CalculationsModule, WorkflowMessagesModule],
  controllers: [AnnualCyclesController, AnnualActualsController],
  providers: [AnnualCycles, AnnualActuals],
})
export class AnnualCyclesModule {}
