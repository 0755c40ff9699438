import { Module } from '@nestjs/common';
import { AskedReminders } from './asked-reminders.js';
import { AwaitedActsController } from './awaited-acts.controller.js';
import { AwaitedActs } from './awaited-acts.js';

@Module({ controllers: [AwaitedActsController], providers: [AwaitedActs, AskedReminders] })
export class AwaitedActsModule {}
