import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import type { OrganisationId } from '#approvals/ids.js';
import type { PayrollRules } from '#approvals/payroll-rules.js';
import type { RetentionRules } from '#approvals/retention.js';
import type { Route } from '#approvals/route.js';
import type { StatementBounds } from '#approvals/statement-bounds.js';
import type { TailRules } from '#approvals/tail-rules.js';
import { findWrongRoles } from '#approvals/wrong-route-roles.js';
import type { AnnualRules } from '#calendar/annual-rules.js';
import { findDisorder } from '#calendar/deadline-order.js';
import type { DeadlineRule, DeadlineRules } from '#calendar/deadlines.js';
import type { LoyaltyStandard } from '#compensation/components/loyalty-award/loyalty-standard.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import type { ReminderRules } from '#notices/reminder-rules.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { refusalOnceInForce } from '#persistence/regulation/regulation-in-force.js';
import { findUndecidable } from '#persistence/regulation/undecidable-steps.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { WorkflowMessages } from '../http/workflow-messages.js';
import { refuseCalendarWithoutWork } from './change-calendar.js';

interface ChangedRule {
  action: string;
  /** Of the regulation: once pay has been posted by it, it is changed by a signed document alone. */
  isOfRegulation?: true;
}

interface SetRule<Answer> extends ChangedRule {
  columns: QueryDeepPartialEntity<Organisation>;
  answer: Answer;
}

interface RuleChange<Answer> extends ChangedRule {
  /** Changes the organisation, or refuses; what it answers is what the record says. */
  make: (manager: EntityManager, organisationId: OrganisationId) => Promise<Answer>;
}

/**
 * Changes of the rules that an organisation lives by. What was opened or submitted before keeps the rules that it was
 * told: deadlines of open cycles stay, and a document goes on along the route that it has taken.
 */
@Injectable()
export class OrganisationRules {
  constructor(
    private readonly dataSource: DataSource,
    private readonly messages: WorkflowMessages,
  ) {}

  async setTimeZone(administrator: SignedInPerson, request: RequestReference, timeZone: string) {
    const answer = await this.set(administrator, request, {
      action: 'time-zone.changed',
      columns: { timeZone },
      answer: { timeZone },
    });
    await this.followOpeningRules(administrator);
    return answer;
  }

  async setDeadlineRules(administrator: SignedInPerson, request: RequestReference, rules: DeadlineRules) {
    const disorder = findDisorder(rules);
    if (disorder)
      throw new DomainError(
        'invalid',
        'deadlines-in-disorder',
        `${disorder.message} Keep the order of the month.`,
        {},
        [{ path: disorder.path, message: disorder.problem }],
      );
    const answer = await this.set(administrator, request, {
      action: 'deadline-rules.changed',
      isOfRegulation: true,
      columns: { deadlineRules: rules },
      answer: rules,
    });
    await this.followOpeningRules(administrator);
    return answer;
  }

  async setAnnualRules(administrator: SignedInPerson, request: RequestReference, rules: AnnualRules) {
    const answer = await this.set(administrator, request, {
      action: 'annual-rules.changed',
      isOfRegulation: true,
      columns: { annualRules: rules },
      answer: rules,
    });
    await this.followOpeningRules(administrator);
    return answer;
  }

  setLoyaltyStandard(administrator: SignedInPerson, request: RequestReference, loyaltyStandard: LoyaltyStandard) {
    return this.set(administrator, request, {
      action: 'loyalty-standard.changed',
      isOfRegulation: true,
      columns: { loyaltyStandard },
      answer: loyaltyStandard,
    });
  }

  async setWeekend(administrator: SignedInPerson, request: RequestReference, weekend: number[]) {
    const answer = await this.change(administrator, request, {
      action: 'calendar.changed',
      make: async (manager, id) => {
        await manager.update(Organisation, { id }, { weekend });
        await refuseCalendarWithoutWork(manager, id, 'weekend');
        return { weekend };
      },
    });
    await this.followOpeningRules(administrator);
    return answer;
  }

  setStatementBounds(administrator: SignedInPerson, request: RequestReference, statementBounds: StatementBounds) {
    return this.set(administrator, request, {
      action: 'statement-bounds.changed',
      isOfRegulation: true,
      columns: { statementBounds },
      answer: statementBounds,
    });
  }

  setPayrollRules(administrator: SignedInPerson, request: RequestReference, payrollRules: PayrollRules) {
    return this.set(administrator, request, {
      action: 'payroll-rules.changed',
      isOfRegulation: true,
      columns: { payrollRules },
      answer: payrollRules,
    });
  }

  setMostIndicators(administrator: SignedInPerson, request: RequestReference, mostIndicators: number) {
    return this.set(administrator, request, {
      action: 'plan-limits.changed',
      isOfRegulation: true,
      columns: { mostIndicators },
      answer: { mostIndicators },
    });
  }

  setWeightMemoRule(administrator: SignedInPerson, request: RequestReference, weightMemoRule: DeadlineRule) {
    return this.set(administrator, request, {
      action: 'weight-memo-rule.changed',
      isOfRegulation: true,
      columns: { weightMemoRule },
      answer: { ...weightMemoRule },
    });
  }

  setForecastRule(administrator: SignedInPerson, request: RequestReference, forecastRule: DeadlineRule) {
    return this.set(administrator, request, {
      action: 'forecast-rule.changed',
      isOfRegulation: true,
      columns: { forecastRule },
      answer: { ...forecastRule },
    });
  }

  setRetentionRules(administrator: SignedInPerson, request: RequestReference, retentionRules: RetentionRules) {
    return this.set(administrator, request, {
      action: 'retention-rules.changed',
      isOfRegulation: true,
      columns: { retentionRules },
      answer: { ...retentionRules },
    });
  }

  setTailRules(administrator: SignedInPerson, request: RequestReference, tailRules: TailRules) {
    return this.set(administrator, request, {
      action: 'tail-rules.changed',
      columns: { tailRules },
      answer: { ...tailRules },
    });
  }

  setDisputeDays(administrator: SignedInPerson, request: RequestReference, disputeDays: number) {
    return this.set(administrator, request, {
      action: 'dispute-days.changed',
      columns: { disputeDays },
      answer: { disputeDays },
    });
  }

  setDeductionLimit(administrator: SignedInPerson, request: RequestReference, deductionLimit: string) {
    return this.set(administrator, request, {
      action: 'deduction-limit.changed',
      isOfRegulation: true,
      columns: { deductionLimit },
      answer: { deductionLimit },
    });
  }

  async setReminderRules(administrator: SignedInPerson, request: RequestReference, reminderRules: ReminderRules) {
    const answer = await this.set(administrator, request, {
      action: 'reminder-rules.changed',
      columns: { reminderRules },
      answer: reminderRules,
    });
    await this.followOpeningRules(administrator);
    return answer;
  }

  setRoute(administrator: SignedInPerson, request: RequestReference, kind: DocumentKind, route: Route) {
    return this.change(administrator, request, {
      action: 'route.changed',
      isOfRegulation: true,
      make: async (manager, id) => {
        const wrong = [...findWrongRoles(kind, route), ...(await findUndecidable(manager, id, route))];
        if (wrong.length > 0)
          throw new DomainError(
            'invalid',
            'route-not-possible',
            'Documents could not be submitted or decided along this route; nothing was changed.',
            { kind },
            wrong,
          );
        const { routes } = await manager.findOneOrFail(Organisation, {
          where: { id },
          lock: { mode: 'pessimistic_write' },
        });
        await manager.update(Organisation, { id }, { routes: { ...routes, [kind]: route } });
        return { kind, ...route };
      },
    });
  }

  /** A rule that is what was sent, and asks for nothing else. */
  private set<Answer extends Record<string, unknown>>(
    administrator: SignedInPerson,
    request: RequestReference,
    { columns, answer, ...change }: SetRule<Answer>,
  ): Promise<Answer> {
    return this.change(administrator, request, {
      ...change,
      make: async (manager, id) => {
        await manager.update(Organisation, { id }, columns);
        return answer;
      },
    });
  }

  private change<Answer extends Record<string, unknown>>(
    administrator: SignedInPerson,
    request: RequestReference,
    { action, isOfRegulation, make }: RuleChange<Answer>,
  ): Promise<Answer> {
    const { organisationId, id: actorId } = administrator;
    return answerOnce(this.dataSource, request, async (manager) => {
      if (isOfRegulation) await refuseOnceInForce(manager, organisationId);
      const answer = await make(manager, organisationId);
      await writeAudit(manager, {
        organisationId,
        businessAt: await businessNow(manager, organisationId),
        actorId,
        action,
        objectKind: 'organisation',
        objectId: organisationId,
        details: { ...answer },
      });
      return answer;
    });
  }

  private async followOpeningRules({ organisationId }: SignedInPerson): Promise<void> {
    const organisation = await this.dataSource.manager.findOneByOrFail(Organisation, { id: organisationId });
    await this.messages.followOpeningRules(organisation);
  }
}

/** What people are paid by is set by an administrator until it has paid somebody. */
async function refuseOnceInForce(manager: EntityManager, organisationId: OrganisationId): Promise<void> {
  const refusal = await refusalOnceInForce(manager, organisationId);
  if (refusal) throw new DomainError(refusal.kind, refusal.code, refusal.message);
}
