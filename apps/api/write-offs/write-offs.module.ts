import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { WriteOffsController } from './write-offs.controller.js';
import { WriteOffs } from './write-offs.js';

@Module({ imports: [ApprovalsModule], controllers: [WriteOffsController], providers: [WriteOffs] })
export class WriteOffsModule {}
