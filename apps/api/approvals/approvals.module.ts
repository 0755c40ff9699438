import { Module } from '@nestjs/common';
import { WorkflowMessagesModule } from '../http/workflow-messages.module.js';
import { ApprovalsController } from './approvals.controller.js';
import { Approvals } from './approvals.js';
import { Comments } from './comments.js';
import { DecisionsTogether } from './decisions-together.js';
import { DocumentDrafts } from './document-drafts.js';
import { DocumentComparisons } from './document-comparisons.js';
import { DocumentHistories } from './document-histories.js';
import { DocumentQuestions } from './document-questions.js';
import { DocumentRoutes } from './document-routes.js';
import { DocumentSubmissions } from './document-submissions.js';
import { DocumentViews } from './document-views.js';
import { DocumentWithdrawals } from './document-withdrawals.js';
import { DocumentsController } from './documents.controller.js';
import { QuestionsController } from './questions.controller.js';
import { StepReassignments } from './step-reassignments.js';

@Module({
  imports: [WorkflowMessagesModule],
  controllers: [ApprovalsController, DocumentsController, QuestionsController],
  providers: [
    Approvals,
    Comments,
    DecisionsTogether,
    DocumentDrafts,
    DocumentComparisons,
    DocumentHistories,
    DocumentQuestions,
    DocumentRoutes,
    DocumentSubmissions,
    DocumentViews,
    DocumentWithdrawals,
    StepReassignments,
  ],
  exports: [Comments, DocumentDrafts, DocumentSubmissions, DocumentViews],
})
export class ApprovalsModule {}
