import { Module } from '@nestjs/common';
import { AwaitedActsController } from './awaited-acts.controller.js';
import { AwaitedActs } from './awaited-acts.js';

@Module({ controllers: [AwaitedActsController], providers: [AwaitedActs] })
export class AwaitedActsModule {}
