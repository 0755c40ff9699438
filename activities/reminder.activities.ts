import { Inject, Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';
import { DataSource } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';
import type { ReminderActivities as Contract } from '#contracts/reminders.contract.js';
import { nextMailDueAt } from '#persistence/notices/mails.js';
import { writeNotices, type WrittenNotices } from '#persistence/notices/write-notices.js';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION } from '#platform/configuration.module.js';
import { tellMailOutbox } from '#platform/temporal/mail-outbox.js';

/** Tells people of what waits for them. */
@Injectable()
export class ReminderActivities implements Contract {
  constructor(
    private readonly dataSource: DataSource,
    private readonly client: Client,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Whoever sends is told after the commit, of all that waits: an attempt that dies in between is made again and tells. */
  async remind({ organisationId }: { organisationId: OrganisationId }): Promise<WrittenNotices> {
    const { mail, taskQueue } = this.configuration;
    const withMail = mail !== undefined;
    const written = await this.dataSource.transaction((manager) => writeNotices(manager, organisationId, { withMail }));
    if (withMail && (await nextMailDueAt(this.dataSource, organisationId)) !== null)
      await tellMailOutbox(this.client, taskQueue, organisationId);
    return written;
  }
}
