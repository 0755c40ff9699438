import { Module } from '@nestjs/common';
import { CalculationsModule } from '../calculations/calculations.module.js';
import { PaySoFarController } from './pay-so-far.controller.js';
import { PaySoFarOfMonth } from './pay-so-far.js';

@Module({ imports: [CalculationsModule], controllers: [PaySoFarController], providers: [PaySoFarOfMonth] })
export class PaySoFarModule {}
