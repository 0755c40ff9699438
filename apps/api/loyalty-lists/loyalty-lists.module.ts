import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { LoyaltyListsController } from './loyalty-lists.controller.js';
import { LoyaltyLists } from './loyalty-lists.js';

@Module({ imports: [ApprovalsModule], controllers: [LoyaltyListsController], providers: [LoyaltyLists] })
export class LoyaltyListsModule {}
