import { Module } from '@nestjs/common';
import { PayChangesController } from './pay-changes.controller.js';
import { PayChanges } from './pay-changes.js';

@Module({ controllers: [PayChangesController], providers: [PayChanges] })
export class PayChangesModule {}
