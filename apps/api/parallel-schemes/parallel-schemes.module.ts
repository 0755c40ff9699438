import { Module } from '@nestjs/common';
import { ParallelSchemesController } from './parallel-schemes.controller.js';
import { ParallelSchemes } from './parallel-schemes.js';

@Module({ controllers: [ParallelSchemesController], providers: [ParallelSchemes] })
export class ParallelSchemesModule {}
