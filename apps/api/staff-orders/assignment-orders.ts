import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { DocumentId, PersonId } from '#approvals/ids.js';
import type { Day } from '#calendar/day.js';
import { DomainError } from '#contracts/domain-error.js';
import { businessNow } from '#persistence/business-now.js';
import type { Document } from '#persistence/entities/document.entity.js';
import { type AssignmentOrderContent, assignmentOn, refusalToOrder } from '#persistence/staff-orders/staff-order.js';
import type { EntryContent } from '#staff/staff-change.js';
import { refuseBy } from '../http/refuse-by.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { contentOf as entryContentOf } from '../staff/proposed-change.js';
import { Orders, type OrderWrite } from './orders.js';

const kind = 'assignment-order';

type OrderedAssignment = Omit<EntryContent, 'fromOn' | 'salary' | 'role' | 'probationUntilOn'> & {
  fromOn: Day;
  reason: string;
};

/** Who is in which department and scheme from which day on, by a document that the general director signs. */
@Injectable()
export class AssignmentOrders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly orders: Orders,
  ) {}

  detail(viewer: SignedInPerson, id: DocumentId) {
    return this.orders.detail<AssignmentOrderContent>(kind, viewer, id);
  }

  async create(by: OrderWrite, { personId, ...ordered }: OrderedAssignment & { personId: PersonId }) {
    // A person whom the organisation does not have is refused before a document names them.
    await this.entryOf(this.dataSource.manager, by.author, personId, ordered);
    return this.orders.create(kind, by, personId, this.contentOf(by.author, personId, ordered), ordered.fromOn);
  }

  async saveDraft(by: OrderWrite, id: DocumentId, { basedOn, ...ordered }: OrderedAssignment & { basedOn: number }) {
    const { personId } = await this.orders.readable(kind, by.author, id);
    const draft = { id, basedOn, fromOn: ordered.fromOn };
    return this.orders.saveDraft(kind, by, draft, this.contentOf(by.author, personId ?? '', ordered));
  }

  submit(by: OrderWrite, id: DocumentId, version: number) {
    return this.orders.submit(kind, by, id, version);
  }

  private contentOf(author: SignedInPerson, personId: PersonId, ordered: OrderedAssignment) {
    return async (manager: EntityManager, { id: documentId, organisationId }: Document) => {
      const { fromOn, reason } = ordered;
      const { fromOn: _day, salary: _salary, ...assignment } = await this.entryOf(manager, author, personId, ordered);
      const previous = await assignmentOn(manager, personId, fromOn);
      const content: AssignmentOrderContent = { personId, fromOn, reason, basedOn: previous?.id ?? null, assignment };
      const by = { proposedBy: author.id, at: await businessNow(manager, organisationId) };
      refuseBy(await refusalToOrder(manager, { organisationId, documentId }, content, by));
      return content;
    };
  }

  /** By the rules of a change of the staff, whoever signs it. */
  private async entryOf(
    manager: EntityManager,
    { id: authorId, organisationId }: SignedInPerson,
    personId: PersonId,
    { reason: _reason, ...entry }: OrderedAssignment,
  ): Promise<EntryContent> {
    if (personId === authorId)
      throw new DomainError(
        'not-allowed',
        'concerns-you',
        'Nobody decides what they themselves are in the company. Another administrator drafts it.',
        { personId },
      );
    return (await entryContentOf(manager, organisationId, { kind: 'assignment', personId, ...entry })) ?? {};
  }
}
