import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { CalculationsModule } from '../calculations/calculations.module.js';
import { PayrollModule } from '../payroll/payroll.module.js';
import { StatementPrinting } from './statement-printing.js';
import { StatementPrints } from './statement-prints.js';
import { StatementVerificationsController } from './statement-verifications.controller.js';
import { StatementsAsOf } from './statement-as-of.js';
import { StatementsController } from './statements.controller.js';
import { Statements } from './statements.js';

@Module({
  imports: [ApprovalsModule, CalculationsModule, PayrollModule],
  controllers: [StatementsController, StatementVerificationsController],
  providers: [Statements, StatementsAsOf, StatementPrinting, StatementPrints],
})
export class StatementsModule {}
