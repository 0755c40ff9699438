import { Module } from '@nestjs/common';
import { AbsencesController } from './absences.controller.js';
import { Absences } from './absences.js';

@Module({ controllers: [AbsencesController], providers: [Absences] })
export class AbsencesModule {}
