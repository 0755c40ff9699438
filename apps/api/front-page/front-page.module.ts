import { Module } from '@nestjs/common';
import { HealthModule } from '../health/health.module.js';
import { FrontPageController } from './front-page.controller.js';

@Module({
  imports: [HealthModule],
  controllers: [FrontPageController],
})
export class FrontPageModule {}
