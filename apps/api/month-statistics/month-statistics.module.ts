import { Module } from '@nestjs/common';
import { MonthStatisticsController } from './month-statistics.controller.js';
import { MonthStatistics } from './month-statistics.js';

@Module({ controllers: [MonthStatisticsController], providers: [MonthStatistics] })
export class MonthStatisticsModule {}
