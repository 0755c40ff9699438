import { Module } from '@nestjs/common';
import { WorkflowMessagesModule } from '../http/workflow-messages.module.js';
import { PositionsController } from './positions.controller.js';
import { Positions } from './positions.js';
import { StaffChangesController } from './staff-changes.controller.js';
import { StaffChanges } from './staff-changes.js';

@Module({
  imports: [WorkflowMessagesModule],
  controllers: [StaffChangesController, PositionsController],
  providers: [StaffChanges, Positions],
  exports: [StaffChanges],
})
export class StaffModule {}
