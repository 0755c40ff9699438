import { Module } from '@nestjs/common';
import { TaskCompletions } from './task-completions.js';
import { TasksController } from './tasks.controller.js';
import { Tasks } from './tasks.js';

@Module({ controllers: [TasksController], providers: [TaskCompletions, Tasks] })
export class TasksModule {}
