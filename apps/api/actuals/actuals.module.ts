import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { ActualsController } from './actuals.controller.js';
import { CycleActuals } from './cycle-actuals.js';

@Module({
  imports: [ApprovalsModule],
  controllers: [ActualsController],
  providers: [CycleActuals],
})
export class ActualsModule {}
