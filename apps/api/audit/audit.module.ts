import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';
import { AuditEvents } from './audit-events.js';

@Module({
  controllers: [AuditController],
  providers: [AuditEvents],
})
export class AuditModule {}
