import { Module } from '@nestjs/common';
import type { Configuration } from '#platform/configuration.js';
import { CONFIGURATION } from '#platform/configuration.module.js';
import { EvidenceBucket } from '#platform/evidence/evidence-bucket.js';
import { EvidenceDirectory } from '#platform/evidence/evidence-directory.js';
import type { EvidenceStore } from '#platform/evidence/evidence-store.js';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { EvidenceController } from './evidence.controller.js';
import { EVIDENCE_STORE, EvidenceFiles } from './evidence-files.js';

@Module({
  imports: [ApprovalsModule],
  controllers: [EvidenceController],
  providers: [
    EvidenceFiles,
    {
      provide: EVIDENCE_STORE,
      inject: [CONFIGURATION],
      useFactory: ({ evidenceBucket, evidenceDirectory }: Configuration): EvidenceStore =>
        evidenceBucket ? new EvidenceBucket(evidenceBucket) : new EvidenceDirectory(evidenceDirectory),
    },
  ],
})
export class EvidenceModule {}
