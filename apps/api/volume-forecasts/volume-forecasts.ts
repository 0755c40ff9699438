import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { DepartmentId, PersonId } from '#approvals/ids.js';
import { dueByRule } from '#calendar/deadlines.js';
import { endOfMonth } from '#calendar/month-end.js';
import type { Month } from '#calendar/month.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { lockFacts } from '#persistence/facts/lock-facts.js';
import { sendForecast } from '#persistence/forecasts/send-forecast.js';
import type { ForecastLine } from '#persistence/forecasts/volume-forecast.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { organisationCalendar } from '#persistence/organisation-calendar.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { isHeadOf, notYourDepartment } from '../http/visibility.js';
import { ForecastLists } from './forecast-lists.js';

interface NewForecast {
  personId?: PersonId | undefined;
  month: Month;
  code: string;
  unit: string;
  lines: ForecastLine[];
}

@Injectable()
export class VolumeForecasts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lists: ForecastLists,
  ) {}

  /** Late is recorded and refuses nothing; once the month is over there is nothing left to expect. */
  send(sender: SignedInPerson, request: RequestReference, body: NewForecast) {
    const { organisationId } = sender;
    const { personId = sender.id, month, code, unit, lines } = body;
    return answerOnce(this.dataSource, request, async (manager) => {
      await lockFacts(manager, organisationId);
      await requireSender(manager, sender, personId, month);
      const sentAt = await businessNow(manager, organisationId);
      const { organisation, basis } = await organisationCalendar(manager, organisationId);
      if (sentAt >= endOfMonth(month, basis.timeZone))
        throw new DomainError('conflict', 'month-is-over', `${month} is over: nothing is expected of it any more.`, {
          personId,
          month,
        });
      const dueAt = new Date(dueByRule(organisation.forecastRule, month, basis).dueAt);
      const sending = { sentBy: sender.id, sentAt, dueAt };
      const forecast = { organisationId, personId, month, code, unit, lines };
      const { id, problems } = await sendForecast(manager, forecast, sending);
      const [problem] = problems;
      if (problem)
        throw new DomainError(
          'conflict',
          'facts-not-possible',
          `The forecast cannot become the value "${code}" of ${month}: it ${problem.message}.`,
          { personId, month },
        );
      await writeAudit(manager, {
        organisationId,
        businessAt: sentAt,
        actorId: sender.id,
        action: 'forecast.sent',
        objectKind: 'volume-forecast',
        objectId: id,
        details: { personId, month, code, lines: lines.length, isLate: sentAt >= dueAt },
      });
      return this.lists.detail(sender, id, manager);
    });
  }
}

/** An earner sends their own, and the head those of the department; of somebody who earns in the month. */
async function requireSender(
  manager: EntityManager,
  sender: SignedInPerson,
  personId: PersonId,
  month: Month,
): Promise<void> {
  const [person] = await manager.query<{ departmentId: DepartmentId; earns: boolean }[]>(
    `SELECT department_in_month(p.id, $3::text) AS "departmentId", EXISTS (SELECT 1 FROM earners_of_month($1, $3::text, NULL, $2)) AS earns
       FROM people p WHERE p.organisation_id = $1 AND p.id = $2`,
    [sender.organisationId, personId, month],
  );
  if (!person?.earns)
    throw new DomainError('invalid', 'unknown-person', `Nobody of this id earns in ${month}.`, { personId, month }, [
      { path: 'personId', message: `is nobody who earns in ${month}` },
    ]);
  if (personId !== sender.id && !isHeadOf(sender, person.departmentId)) throw notYourDepartment();
}
