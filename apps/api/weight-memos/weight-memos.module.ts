import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { PlanRevisionsModule } from '../plan-revisions/plan-revisions.module.js';
import { MemoDrafts } from './memo-drafts.js';
import { WeightMemosController } from './weight-memos.controller.js';
import { WeightMemos } from './weight-memos.js';

@Module({
  imports: [ApprovalsModule, PlanRevisionsModule],
  controllers: [WeightMemosController],
  providers: [MemoDrafts, WeightMemos],
})
export class WeightMemosModule {}
