import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { FinesController } from './fines.controller.js';
import { Fines } from './fines.js';

@Module({ imports: [ApprovalsModule], controllers: [FinesController], providers: [Fines] })
export class FinesModule {}
