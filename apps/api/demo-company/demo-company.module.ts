import { Module } from '@nestjs/common';
import { DemoCompanyController } from './demo-company.controller.js';
import { DemoCompany } from './demo-company.js';

@Module({ controllers: [DemoCompanyController], providers: [DemoCompany] })
export class DemoCompanyModule {}
