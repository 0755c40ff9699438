import { Module } from '@nestjs/common';
import { CalculationsModule } from '../calculations/calculations.module.js';
import { TailReportController } from './tail-report.controller.js';
import { TailReport } from './tail-report.js';

@Module({ imports: [CalculationsModule], controllers: [TailReportController], providers: [TailReport] })
export class TailReportModule {}
