import { Injectable } from '@nestjs/common';
import { canonicalSha256 } from '#compensation/documents/canonical-sha256.js';
import type { DocumentId } from '#approvals/ids.js';
import type { DecisionReceipt } from '#contracts/document-approval.contract.js';
import type { RequestReference } from '#contracts/request-reference.js';
import type { Problem } from '../http/problem-schema.js';
import { problemOf } from '../http/problem.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { Approvals, type DecisionRequest } from './approvals.js';

/** As many documents as one request decides. */
export const mostDecisions = 100;

/** As many of them as are under way at a time, so that one request does not take the connections of everybody. */
const atOnce = 8;

interface Outcome {
  documentId: DocumentId;
  decision: DecisionReceipt | null;
  problem: (Problem & { instance: string }) | null;
}

/** Decides many documents in one request: each by its own message and transaction, as if it had been asked for alone. */
@Injectable()
export class DecisionsTogether {
  constructor(private readonly approvals: Approvals) {}

  async decideAll(
    person: SignedInPerson,
    request: RequestReference,
    decisions: readonly (DecisionRequest & { documentId: DocumentId })[],
  ): Promise<{ decided: number; refused: number; items: Outcome[] }> {
    const items: Outcome[] = [];
    const waiting = decisions.entries();
    const work = async (): Promise<void> => {
      for (const [place, decision] of waiting) items[place] = await this.decideOne(person, request, decision);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    const refused = items.filter(({ problem }) => problem !== null).length;
    return { decided: items.length - refused, refused, items };
  }

  private async decideOne(
    person: SignedInPerson,
    { actorId, key }: RequestReference,
    { documentId, ...body }: DecisionRequest & { documentId: DocumentId },
  ): Promise<Outcome> {
    const request = { actorId, key: `${key}/${documentId}`, fingerprint: canonicalSha256({ documentId, body }) };
    try {
      return { documentId, decision: await this.approvals.decide(person, request, documentId, body), problem: null };
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === 'internal') throw error;
      return {
        documentId,
        decision: null,
        problem: { ...problem, instance: `/api/documents/${documentId}/decisions` },
      };
    }
  }
}
