import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { CalculationsModule } from '../calculations/calculations.module.js';
import { ActualsController } from './actuals.controller.js';
import { CycleActuals } from './cycle-actuals.js';

@Module({
  imports: [ApprovalsModule, CalculationsModule],
  controllers: [ActualsController],
  providers: [CycleActuals],
})
export class ActualsModule {}
