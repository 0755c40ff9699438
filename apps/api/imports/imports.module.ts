import { Module } from '@nestjs/common';
import { WorkflowMessagesModule } from '../http/workflow-messages.module.js';
import { ImportRows } from './import-rows.js';
import { ImportsController } from './imports.controller.js';
import { Imports } from './imports.js';

@Module({ imports: [WorkflowMessagesModule], controllers: [ImportsController], providers: [Imports, ImportRows] })
export class ImportsModule {}
