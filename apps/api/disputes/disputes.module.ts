import { Module } from '@nestjs/common';
import { AdjustmentsModule } from '../adjustments/adjustments.module.js';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { DisputeAnswers } from './dispute-answers.js';
import { DisputesController } from './disputes.controller.js';
import { Disputes } from './disputes.js';

@Module({
  imports: [AdjustmentsModule, ApprovalsModule],
  controllers: [DisputesController],
  providers: [DisputeAnswers, Disputes],
})
export class DisputesModule {}
