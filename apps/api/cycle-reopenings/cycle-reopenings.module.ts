import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { CycleReopeningsController } from './cycle-reopenings.controller.js';
import { CycleReopenings } from './cycle-reopenings.js';

@Module({
  imports: [ApprovalsModule],
  controllers: [CycleReopeningsController],
  providers: [CycleReopenings],
})
export class CycleReopeningsModule {}
