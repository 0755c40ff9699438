import { Module } from '@nestjs/common';
import { MailRefusalsController } from './mail-refusals.controller.js';
import { MailRefusals } from './mail-refusals.js';
import { NoticeSettings } from './notice-settings.js';
import { NoticesController } from './notices.controller.js';
import { Notices } from './notices.js';

@Module({
  controllers: [NoticesController, MailRefusalsController],
  providers: [Notices, NoticeSettings, MailRefusals],
})
export class NoticesModule {}
