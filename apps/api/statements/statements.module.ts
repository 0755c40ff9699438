import { Module } from '@nestjs/common';
import { StatementsController } from './statements.controller.js';
import { Statements } from './statements.js';

@Module({
  controllers: [StatementsController],
  providers: [Statements],
})
export class StatementsModule {}
