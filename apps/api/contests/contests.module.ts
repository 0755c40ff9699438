import { Module } from '@nestjs/common';
import { ContestStandings } from './contest-standings.js';
import { ContestWinners } from './contest-winners.js';
import { ContestsController } from './contests.controller.js';
import { Contests } from './contests.js';

@Module({ controllers: [ContestsController], providers: [Contests, ContestStandings, ContestWinners] })
export class ContestsModule {}
