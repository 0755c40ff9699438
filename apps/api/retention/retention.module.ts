import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { AnswersToStrikes } from './answers-to-strikes.js';
import { ProposalsToPartController } from './proposals-to-part.controller.js';
import { RetentionController } from './retention.controller.js';
import { Retention } from './retention.js';
import { ReviewMinutesController } from './review-minutes.controller.js';

@Module({
  imports: [ApprovalsModule],
  controllers: [RetentionController, ReviewMinutesController, ProposalsToPartController],
  providers: [AnswersToStrikes, Retention],
})
export class RetentionModule {}
