import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { CalculationsModule } from '../calculations/calculations.module.js';
import { PayAtLevelsModule } from '../pay-at-levels/pay-at-levels.module.js';
import { PaySchemesController } from './pay-schemes.controller.js';
import { PaySchemes } from './pay-schemes.js';

@Module({
  imports: [ApprovalsModule, CalculationsModule, PayAtLevelsModule],
  controllers: [PaySchemesController],
  providers: [PaySchemes],
  exports: [PaySchemes],
})
export class PaySchemesModule {}
