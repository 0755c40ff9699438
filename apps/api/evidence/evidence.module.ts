import { Module } from '@nestjs/common';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION } from '#platform/configuration.module.js';
import { EvidenceDirectory } from '#platform/evidence/evidence-directory.js';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { EvidenceController } from './evidence.controller.js';
import { EVIDENCE_DIRECTORY, EvidenceFiles } from './evidence-files.js';

@Module({
  imports: [ApprovalsModule],
  controllers: [EvidenceController],
  providers: [
    EvidenceFiles,
    {
      provide: EVIDENCE_DIRECTORY,
      inject: [CONFIGURATION],
      useFactory: ({ evidenceDirectory }: Configuration) => new EvidenceDirectory(evidenceDirectory),
    },
  ],
})
export class EvidenceModule {}
