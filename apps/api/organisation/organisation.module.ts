import { Module } from '@nestjs/common';
import { WorkflowMessagesModule } from '../http/workflow-messages.module.js';
import { DepartmentsController } from './departments.controller.js';
import { OrganisationController } from './organisation.controller.js';
import { Departments } from './departments.js';
import { OrganisationRulesController } from './organisation-rules.controller.js';
import { OrganisationRules } from './organisation-rules.js';
import { OrganisationSettings } from './organisation-settings.js';
import { PublishedCalendarsController } from './published-calendars.controller.js';
import { PublishedCalendars } from './published-calendars.js';

@Module({
  imports: [WorkflowMessagesModule],
  controllers: [
    DepartmentsController,
    OrganisationController,
    OrganisationRulesController,
    PublishedCalendarsController,
  ],
  providers: [Departments, OrganisationSettings, OrganisationRules, PublishedCalendars],
})
export class OrganisationModule {}
