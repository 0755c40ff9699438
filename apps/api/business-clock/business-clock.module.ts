import { Module } from '@nestjs/common';
import { WorkflowMessagesModule } from '../http/workflow-messages.module.js';
import { BusinessClockController } from './business-clock.controller.js';
import { BusinessClock } from './business-clock.js';

@Module({
  imports: [WorkflowMessagesModule],
  controllers: [BusinessClockController],
  providers: [BusinessClock],
})
export class BusinessClockModule {}
