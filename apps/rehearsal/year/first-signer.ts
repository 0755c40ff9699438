import type { Company, DocumentReference } from '../company/company.js';
import { deputy } from './year-case.js';

/** Who decides the first step of a route: the commercial director, or the deputy on their behalf. */
export class FirstSigner {
  constructor(private readonly company: Company) {}

  /** Signs a version, or returns it with a comment. */
  async decide(
    byDeputy: boolean,
    { documentId, version, sha256 }: DocumentReference,
    returnedBecause?: string,
  ): Promise<void> {
    const who = await this.company.as(byDeputy ? deputy : 'commercial');
    await who.post(`/api/documents/${documentId}/decisions`, {
      ...{ version, sha256, decision: returnedBecause === undefined ? 'sign' : 'return' },
      ...(returnedBecause === undefined ? {} : { comment: returnedBecause }),
      ...(byDeputy ? { onBehalfOf: this.company.idOf('commercial') } : {}),
    });
  }
}
