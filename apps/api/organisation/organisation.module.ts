import { Module } from '@nestjs/common';
import { WorkflowMessagesModule } from '../http/workflow-messages.module.js';
import { DepartmentsController } from './departments.controller.js';
import { OrganisationController } from './organisation.controller.js';
import { Departments } from './departments.js';
import { OrganisationRulesController } from './organisation-rules.controller.js';
import { OrganisationRules } from './organisation-rules.js';
import { OrganisationSettings } from './organisation-settings.js';

@Module({
  imports: [WorkflowMessagesModule],
  controllers: [DepartmentsController, OrganisationController, OrganisationRulesController],
  providers: [Departments, OrganisationSettings, OrganisationRules],
})
export class OrganisationModule {}
