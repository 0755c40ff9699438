import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { AssignmentOrdersController } from './assignment-orders.controller.js';
import { AssignmentOrders } from './assignment-orders.js';
import { DelegationOrdersController } from './delegation-orders.controller.js';
import { DelegationOrders } from './delegation-orders.js';
import { Orders } from './orders.js';
import { SalaryOrdersController } from './salary-orders.controller.js';
import { SalaryOrders } from './salary-orders.js';

@Module({
  imports: [ApprovalsModule],
  controllers: [SalaryOrdersController, AssignmentOrdersController, DelegationOrdersController],
  providers: [Orders, SalaryOrders, AssignmentOrders, DelegationOrders],
})
export class StaffOrdersModule {}
