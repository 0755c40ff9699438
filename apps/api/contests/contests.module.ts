import { Module } from '@nestjs/common';
import { ContestWinners } from './contest-winners.js';
import { ContestsController } from './contests.controller.js';
import { Contests } from './contests.js';

@Module({ controllers: [ContestsController], providers: [Contests, ContestWinners] })
export class ContestsModule {}
