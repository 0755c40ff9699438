import { Module } from '@nestjs/common';
import { FactEntry } from './fact-entry.js';
import { FactList } from './fact-list.js';
import { FactsController } from './facts.controller.js';

@Module({ controllers: [FactsController], providers: [FactEntry, FactList], exports: [FactList] })
export class FactsModule {}
