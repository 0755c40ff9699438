import { Module } from '@nestjs/common';
import { AnnualBonusesController } from './annual-bonuses.controller.js';
import { AnnualBonuses } from './annual-bonuses.js';

@Module({ controllers: [AnnualBonusesController], providers: [AnnualBonuses] })
export class AnnualBonusesModule {}
