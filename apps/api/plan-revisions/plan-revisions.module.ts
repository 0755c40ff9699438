import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { CalculationsModule } from '../calculations/calculations.module.js';
import { PayEffects } from './pay-effects.js';
import { PlanRevisionsController } from './plan-revisions.controller.js';
import { PlanRevisions } from './plan-revisions.js';
import { RevisionDrafts } from './revision-drafts.js';

@Module({
  imports: [ApprovalsModule, CalculationsModule],
  controllers: [PlanRevisionsController],
  providers: [PayEffects, PlanRevisions, RevisionDrafts],
  exports: [PayEffects],
})
export class PlanRevisionsModule {}
