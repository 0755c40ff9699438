import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { KpiPlansController } from './kpi-plans.controller.js';
import { KpiPlans } from './kpi-plans.js';

@Module({
  imports: [ApprovalsModule],
  controllers: [KpiPlansController],
  providers: [KpiPlans],
})
export class KpiPlansModule {}
