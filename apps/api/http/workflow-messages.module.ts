import { Module } from '@nestjs/common';
import { WorkflowMessages } from './workflow-messages.js';

@Module({
  providers: [WorkflowMessages],
  exports: [WorkflowMessages],
})
export class WorkflowMessagesModule {}
