import { Module } from '@nestjs/common';
import { Calculations } from './calculations.js';

@Module({
  providers: [Calculations],
  exports: [Calculations],
})
export class CalculationsModule {}
