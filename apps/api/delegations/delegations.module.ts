import { Module } from '@nestjs/common';
import { DelegationsController } from './delegations.controller.js';
import { Delegations } from './delegations.js';

@Module({ controllers: [DelegationsController], providers: [Delegations] })
export class DelegationsModule {}
