import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { Probes } from './probes.js';

@Module({
  controllers: [HealthController],
  providers: [Probes],
  exports: [Probes],
})
export class HealthModule {}
