import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { PayAtLevelsModule } from '../pay-at-levels/pay-at-levels.module.js';
import { KpiPlansController } from './kpi-plans.controller.js';
import { KpiPlans } from './kpi-plans.js';

@Module({
  imports: [ApprovalsModule, PayAtLevelsModule],
  controllers: [KpiPlansController],
  providers: [KpiPlans],
})
export class KpiPlansModule {}
