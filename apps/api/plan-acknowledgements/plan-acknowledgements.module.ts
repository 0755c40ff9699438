import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { PayAtLevelsModule } from '../pay-at-levels/pay-at-levels.module.js';
import { AcknowledgementOfPlanController, PlanAcknowledgementsController } from './plan-acknowledgements.controller.js';
import { PlanAcknowledgements } from './plan-acknowledgements.js';

@Module({
  imports: [ApprovalsModule, PayAtLevelsModule],
  controllers: [PlanAcknowledgementsController, AcknowledgementOfPlanController],
  providers: [PlanAcknowledgements],
})
export class PlanAcknowledgementsModule {}
