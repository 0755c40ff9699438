import { Module } from '@nestjs/common';
import { IncidentsController } from './incidents.controller.js';
import { Incidents } from './incidents.js';

@Module({
  controllers: [IncidentsController],
  providers: [Incidents],
})
export class IncidentsModule {}
