import { Module } from '@nestjs/common';
import { WorkflowMessagesModule } from '../http/workflow-messages.module.js';
import { BankAccountsController } from './bank-accounts.controller.js';
import { BankAccounts } from './bank-accounts.js';
import { OutputSettingsController } from './output-settings.controller.js';
import { OutputSettings } from './output-settings.js';
import { PaymentMarks } from './payment-marks.js';
import { PayrollFilesController } from './payroll-files.controller.js';
import { PayrollFiles } from './payroll-files.js';

@Module({
  imports: [WorkflowMessagesModule],
  controllers: [PayrollFilesController, BankAccountsController, OutputSettingsController],
  providers: [PayrollFiles, PaymentMarks, BankAccounts, OutputSettings],
})
export class PayrollFilesModule {}
