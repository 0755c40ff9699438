import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { CountedValuesController } from './counted-values.controller.js';
import { CountedValues } from './counted-values.js';
import { ValueDefinitionsController } from './value-definitions.controller.js';
import { ValueDefinitions } from './value-definitions.js';

@Module({
  imports: [ApprovalsModule],
  controllers: [ValueDefinitionsController, CountedValuesController],
  providers: [ValueDefinitions, CountedValues],
})
export class ValueDefinitionsModule {}
