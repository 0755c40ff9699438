import { Module } from '@nestjs/common';
import { WorkflowMessagesModule } from '../http/workflow-messages.module.js';
import { SandboxesController } from './sandboxes.controller.js';
import { Sandboxes } from './sandboxes.js';

@Module({
  imports: [WorkflowMessagesModule],
  controllers: [SandboxesController],
  providers: [Sandboxes],
})
export class SandboxesModule {}
