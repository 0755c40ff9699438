import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { AnnualPlansController } from './annual-plans.controller.js';
import { AnnualPlans } from './annual-plans.js';

@Module({ imports: [ApprovalsModule], controllers: [AnnualPlansController], providers: [AnnualPlans] })
export class AnnualPlansModule {}
