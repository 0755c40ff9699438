import { Module } from '@nestjs/common';
import { WorkflowMessagesModule } from '../http/workflow-messages.module.js';
import { MonthlyCyclesController } from './monthly-cycles.controller.js';
import { MonthlyCycles } from './monthly-cycles.js';

@Module({
  imports: [WorkflowMessagesModule],
  controllers: [MonthlyCyclesController],
  providers: [MonthlyCycles],
})
export class MonthlyCyclesModule {}
