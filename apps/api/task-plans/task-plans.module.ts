import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { TaskPlansController } from './task-plans.controller.js';
import { TaskPlans } from './task-plans.js';

@Module({ imports: [ApprovalsModule], controllers: [TaskPlansController], providers: [TaskPlans] })
export class TaskPlansModule {}
