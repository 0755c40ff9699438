import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { DepartmentId, DocumentId, PersonId } from '#approvals/ids.js';
import type { Day } from '#calendar/day.js';
import { type Month, monthOfDay } from '#calendar/month.js';
import { businessNow } from '#persistence/business-now.js';
import type { Document } from '#persistence/entities/document.entity.js';
import { assignmentOn, refusalToOrder, type SalaryOrderContent } from '#persistence/staff-orders/staff-order.js';
import { requireHeadOver } from '../http/head-over.js';
import { recordPayRead } from '../http/pay-reads.js';
import { refuseBy } from '../http/refuse-by.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { contentOf as entryContentOf } from '../staff/proposed-change.js';
import { Orders, type OrderWrite } from './orders.js';

const kind = 'salary-order';

interface OrderedSalary {
  fromOn: Day;
  salary: string;
  reason: string;
}

/** From which day on somebody has which salary, by a document that the general director signs. */
@Injectable()
export class SalaryOrders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly orders: Orders,
  ) {}

  async detail(viewer: SignedInPerson, id: DocumentId) {
    const order = await this.orders.detail<SalaryOrderContent>(kind, viewer, id);
    await recordPayRead(this.dataSource.manager, viewer, { kind, id }, [order.personId]);
    return order;
  }

  async create(by: OrderWrite, { personId, ...ordered }: OrderedSalary & { personId: PersonId }) {
    return this.orders.create(kind, by, personId, this.contentOf(by.author, personId, ordered), ordered.fromOn);
  }

  async saveDraft(by: OrderWrite, id: DocumentId, { basedOn, ...ordered }: OrderedSalary & { basedOn: number }) {
    const { personId } = await this.orders.readable(kind, by.author, id);
    const draft = { id, basedOn, fromOn: ordered.fromOn };
    return this.orders.saveDraft(kind, by, draft, this.contentOf(by.author, personId ?? '', ordered));
  }

  async submit(by: OrderWrite, id: DocumentId, version: number) {
    const { personId, month } = await this.orders.readable(kind, by.author, id);
    await this.requireHead(this.dataSource.manager, by.author, personId ?? '', month);
    return this.orders.submit(kind, by, id, version);
  }

  /** With what the salary was, as whoever signs it reads it. */
  private contentOf(author: SignedInPerson, personId: PersonId, { fromOn, salary, reason }: OrderedSalary) {
    return async (manager: EntityManager, { id: documentId, organisationId }: Document) => {
      const previous = await assignmentOn(manager, personId, fromOn);
      const said = { departmentId: previous?.content.departmentId ?? null, position: previous?.content.position ?? '' };
      // The people and the decimals of a salary are those that a change of the staff asks for.
      if (previous)
        await entryContentOf(manager, organisationId, { kind: 'assignment', personId, fromOn, salary, ...said });
      await this.requireHead(manager, author, personId, monthOfDay(fromOn));
      const content: SalaryOrderContent = {
        ...{ personId, fromOn, reason, salary },
        basedOn: previous?.id ?? null,
        before: previous?.content.salary ?? null,
      };
      const by = { proposedBy: author.id, at: await businessNow(manager, organisationId) };
      refuseBy(await refusalToOrder(manager, { organisationId, documentId }, content, by));
      return content;
    };
  }

  /** By whoever writes the plans of the person: nobody orders their own salary. */
  private async requireHead(
    manager: EntityManager,
    head: SignedInPerson,
    personId: PersonId,
    month: Month,
  ): Promise<void> {
    const [row] = await manager.query<{ departmentId: DepartmentId | null }[]>(
      'SELECT department_in_month(id, $3::text) AS "departmentId" FROM people WHERE organisation_id = $1 AND id = $2',
      [head.organisationId, personId, month],
    );
    await requireHeadOver(manager, head, personId, row?.departmentId ?? null);
  }
}
