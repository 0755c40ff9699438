import { Module } from '@nestjs/common';
import { PaySchemesModule } from '../pay-schemes/pay-schemes.module.js';
import { SchemeLibraryController } from './scheme-library.controller.js';
import { SchemeLibrary } from './scheme-library.js';

@Module({ imports: [PaySchemesModule], controllers: [SchemeLibraryController], providers: [SchemeLibrary] })
export class SchemeLibraryModule {}
