import { Module } from '@nestjs/common';
import { DepartmentsController } from './departments.controller.js';
import { OrganisationController } from './organisation.controller.js';
import { Departments } from './departments.js';
import { OrganisationSettings } from './organisation-settings.js';

@Module({
  controllers: [DepartmentsController, OrganisationController],
  providers: [Departments, OrganisationSettings],
})
export class OrganisationModule {}
