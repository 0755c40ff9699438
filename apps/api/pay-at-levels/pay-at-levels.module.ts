import { Module } from '@nestjs/common';
import { CalculationsModule } from '../calculations/calculations.module.js';
import { PayAtLevels } from './pay-at-levels.js';

@Module({ imports: [CalculationsModule], providers: [PayAtLevels], exports: [PayAtLevels] })
export class PayAtLevelsModule {}
