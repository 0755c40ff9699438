import { Module } from '@nestjs/common';
import { RepairsController } from './repairs.controller.js';
import { Repairs } from './repairs.js';

@Module({
  controllers: [RepairsController],
  providers: [Repairs],
})
export class RepairsModule {}
