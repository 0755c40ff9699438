import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DocumentId, PersonId } from '#approvals/ids.js';
import type { Document } from '#persistence/entities/document.entity.js';
import { type DelegationOrderContent, refusalToDelegate } from '#persistence/staff-orders/delegation-order.js';
import { notForYouToDelegate, passwordNotConfirmed } from '../delegations/delegation-refusals.js';
import { refuseBy } from '../http/refuse-by.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { Orders, type OrderWrite } from './orders.js';

const kind = 'delegation-order';

type Delegated = Omit<DelegationOrderContent, 'principalId'>;

/** Who acts for whom, by a document that the general director signs. */
@Injectable()
export class DelegationOrders {
  constructor(private readonly orders: Orders) {}

  detail(viewer: SignedInPerson, id: DocumentId) {
    return this.orders.detail<DelegationOrderContent>(kind, viewer, id);
  }

  /** Their own seat, or as an administrator that of somebody else. */
  async create(
    by: OrderWrite,
    { principalId = by.author.id, ...delegated }: Delegated & { principalId?: PersonId | undefined },
  ) {
    requireOwnSeat(by.author, principalId);
    return this.orders.create(kind, by, principalId, contentOf(by.author, principalId, delegated), delegated.fromOn);
  }

  async saveDraft(by: OrderWrite, id: DocumentId, { basedOn, ...delegated }: Delegated & { basedOn: number }) {
    const principalId = await this.seatOf(by.author, id);
    const draft = { id, basedOn, fromOn: delegated.fromOn };
    return this.orders.saveDraft(kind, by, draft, contentOf(by.author, principalId, delegated));
  }

  async submit(by: OrderWrite, id: DocumentId, version: number) {
    await this.seatOf(by.author, id);
    return this.orders.submit(kind, by, id, version);
  }

  private async seatOf(author: SignedInPerson, id: DocumentId): Promise<PersonId> {
    const { personId } = await this.orders.readable(kind, author, id);
    requireOwnSeat(author, personId ?? '');
    return personId ?? '';
  }
}

function contentOf(author: SignedInPerson, principalId: PersonId, delegated: Delegated) {
  return async (manager: EntityManager, { organisationId }: Document) => {
    const content: DelegationOrderContent = { principalId, ...delegated };
    refuseBy(await refusalToDelegate(manager, { organisationId, proposedBy: author.id }, content));
    return content;
  };
}

function requireOwnSeat(author: SignedInPerson, principalId: PersonId): void {
  if (principalId !== author.id && !author.roles.includes('administrator')) throw notForYouToDelegate();
  if (author.awaitsConfirmation) throw passwordNotConfirmed();
}
