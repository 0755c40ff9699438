import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { RegulationChangesController } from './regulation-changes.controller.js';
import { RegulationChanges } from './regulation-changes.js';

@Module({
  imports: [ApprovalsModule],
  controllers: [RegulationChangesController],
  providers: [RegulationChanges],
})
export class RegulationChangesModule {}
