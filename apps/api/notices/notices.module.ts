import { Module } from '@nestjs/common';
import { NoticeSettings } from './notice-settings.js';
import { NoticesController } from './notices.controller.js';
import { Notices } from './notices.js';

@Module({ controllers: [NoticesController], providers: [Notices, NoticeSettings] })
export class NoticesModule {}
