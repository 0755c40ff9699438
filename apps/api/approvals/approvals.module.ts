import { Module } from '@nestjs/common';
import { WorkflowMessagesModule } from '../http/workflow-messages.module.js';
import { ApprovalsController } from './approvals.controller.js';
import { Approvals } from './approvals.js';
import { Comments } from './comments.js';
import { DocumentDrafts } from './document-drafts.js';
import { DocumentRoutes } from './document-routes.js';
import { DocumentSubmissions } from './document-submissions.js';
import { DocumentViews } from './document-views.js';

@Module({
  imports: [WorkflowMessagesModule],
  controllers: [ApprovalsController],
  providers: [Approvals, Comments, DocumentDrafts, DocumentRoutes, DocumentSubmissions, DocumentViews],
  exports: [Comments, DocumentDrafts, DocumentSubmissions, DocumentViews],
})
export class ApprovalsModule {}
