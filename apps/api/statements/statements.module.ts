import { Module } from '@nestjs/common';
import { CalculationsModule } from '../calculations/calculations.module.js';
import { StatementsAsOf } from './statement-as-of.js';
import { StatementsController } from './statements.controller.js';
import { Statements } from './statements.js';

@Module({
  imports: [CalculationsModule],
  controllers: [StatementsController],
  providers: [Statements, StatementsAsOf],
})
export class StatementsModule {}
