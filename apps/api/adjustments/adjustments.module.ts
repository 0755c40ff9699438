import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { AdjustmentsController } from './adjustments.controller.js';
import { Adjustments } from './adjustments.js';

@Module({
  imports: [ApprovalsModule],
  controllers: [AdjustmentsController],
  providers: [Adjustments],
  exports: [Adjustments],
})
export class AdjustmentsModule {}
