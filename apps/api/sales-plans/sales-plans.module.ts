import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { SalesPlansController } from './sales-plans.controller.js';
import { SalesPlans } from './sales-plans.js';

@Module({ imports: [ApprovalsModule], controllers: [SalesPlansController], providers: [SalesPlans] })
export class SalesPlansModule {}
