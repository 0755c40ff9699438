import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { ActualsReopeningsController } from './actuals-reopenings.controller.js';
import { ActualsReopenings } from './actuals-reopenings.js';

@Module({
  imports: [ApprovalsModule],
  controllers: [ActualsReopeningsController],
  providers: [ActualsReopenings],
})
export class ActualsReopeningsModule {}
