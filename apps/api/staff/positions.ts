import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RequestReference } from '#contracts/request-reference.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import type { Position } from '#staff/positions.js';
import type { SignedInPerson } from '../http/signed-in.js';

@Injectable()
export class Positions {
  constructor(private readonly dataSource: DataSource) {}

  async list({ organisationId }: SignedInPerson): Promise<{ items: Position[] }> {
    const items = await this.dataSource.query<Position[]>(
      'SELECT code, name, paid_by_plan AS "paidByPlan" FROM positions WHERE organisation_id = $1 ORDER BY code',
      [organisationId],
    );
    return { items };
  }

  add(administrator: SignedInPerson, request: RequestReference, position: Position): Promise<Position> {
    return answerOnce(this.dataSource, request, async (manager) => {
      const { organisationId, id: actorId } = administrator;
      const { code, name, paidByPlan } = position;
      await manager.query('INSERT INTO positions (organisation_id, code, name, paid_by_plan) VALUES ($1, $2, $3, $4)', [
        organisationId,
        code,
        name,
        paidByPlan,
      ]);
      await writeAudit(manager, {
        organisationId,
        businessAt: await businessNow(manager, organisationId),
        actorId,
        action: 'position.added',
        objectKind: 'organisation',
        objectId: organisationId,
        details: { code, paidByPlan },
      });
      return position;
    });
  }
}
