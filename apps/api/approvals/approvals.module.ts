import { Module } from '@nestjs/common';
import { WorkflowMessagesModule } from '../http/workflow-messages.module.js';
import { ApprovalsController } from './approvals.controller.js';
import { Approvals } from './approvals.js';
import { Comments } from './comments.js';
import { DocumentDrafts } from './document-drafts.js';
import { DocumentHistories } from './document-histories.js';
import { DocumentRoutes } from './document-routes.js';
import { DocumentSubmissions } from './document-submissions.js';
import { DocumentViews } from './document-views.js';
import { DocumentsController } from './documents.controller.js';
import { StepReassignments } from './step-reassignments.js';

@Module({
  imports: [WorkflowMessagesModule],
  controllers: [ApprovalsController, DocumentsController],
  providers: [
    Approvals,
    Comments,
    DocumentDrafts,
    DocumentHistories,
    DocumentRoutes,
    DocumentSubmissions,
    DocumentViews,
    StepReassignments,
  ],
  exports: [Comments, DocumentDrafts, DocumentSubmissions, DocumentViews],
})
export class ApprovalsModule {}
