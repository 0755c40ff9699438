import { Module } from '@nestjs/common';
import { FactsModule } from '../facts/facts.module.js';
import { WorkflowMessagesModule } from '../http/workflow-messages.module.js';
import { ImportRows } from './import-rows.js';
import { ImportsController } from './imports.controller.js';
import { Imports } from './imports.js';
import { WrittenTablesController } from './written-tables.controller.js';
import { WrittenTables } from './written-tables.js';

@Module({
  imports: [FactsModule, WorkflowMessagesModule],
  controllers: [ImportsController, WrittenTablesController],
  providers: [Imports, ImportRows, WrittenTables],
})
export class ImportsModule {}
