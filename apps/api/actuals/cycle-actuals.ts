import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CycleId, OrganisationId } from '#approvals/ids.js';
import { firstDayAfter } from '#calendar/deadlines.js';
import { startOfDay } from '#calendar/time-zone.js';
import {
  type CycleActualsContent,
  findChangedFacts,
  findNamedForNothing,
  findStrangers,
  findStrangersToComparison,
  type PathProblem,
} from '#compensation/calculation/check-cycle-actuals.js';
import type { Actuals } from '#compensation/inputs/actuals.js';
import type { SubmissionReceipt } from '#contracts/document-approval.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { businessNow } from '#persistence/business-now.js';
import { askedActualsOf } from '#persistence/cycle-actuals.js';
import { Document } from '#persistence/entities/document.entity.js';
import { MonthlyCycle } from '#persistence/entities/monthly-cycle.entity.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import { confirmedFacts } from '#persistence/facts/facts-summary.js';
import { DocumentDrafts, type SavedDraft } from '../approvals/document-drafts.js';
import { DocumentSubmissions } from '../approvals/document-submissions.js';
import { DocumentViews } from '../approvals/document-views.js';
import { Calculations } from '../calculations/calculations.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { requireHeadOf, seesPayOf } from '../http/visibility.js';

@Injectable()
export class CycleActuals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentViews,
    private readonly drafts: DocumentDrafts,
    private readonly submissions: DocumentSubmissions,
    private readonly calculations: Calculations,
  ) {}

  async detail(viewer: SignedInPerson, cycleId: CycleId, untilAnswered: AbortSignal) {
    const { manager } = this.dataSource;
    const cycle = await cycleOf(manager, viewer.organisationId, cycleId);
    if (!seesPayOf(viewer, cycle.departmentId)) requireHeadOf(viewer, cycle.departmentId);
    const document = await manager.findOneBy(Document, { cycleId, kind: 'actuals' });
    const row =
      document && document.latestVersion > 0 ? await this.documents.version(document.id, document.latestVersion) : null;
    const version = row && { ...row, content: row.content as CycleActualsContent };
    const asked = await askedActualsOf(manager, cycle);
    const reasons = version?.content.withoutPlan ?? {};
    const facts = await confirmedFacts(manager, cycle);
    const incomplete = await this.calculations.checkActuals(asked, version?.content ?? { people: {} }, untilAnswered);
    return {
      documentId: document?.id ?? null,
      cycleId,
      month: cycle.month,
      status: document?.status ?? 'drafting',
      latestVersion: document?.latestVersion ?? 0,
      version,
      decisions: document ? await this.documents.decisions(document.id) : [],
      withoutPlan: asked.withoutPlan.map(({ id, name }) => ({ id, name, reason: reasons[id] ?? null })),
      facts: facts?.people ?? [],
      missing: version ? [...incomplete, ...findChangedFacts(version.content, facts)] : incomplete,
    };
  }

  saveDraft(
    head: SignedInPerson,
    request: RequestReference,
    cycleId: CycleId,
    body: {
      basedOn: number;
      people: Record<string, Actuals>;
      forComparison?: Record<string, Actuals> | undefined;
      withoutPlan?: Record<string, string> | undefined;
    },
    untilAnswered: AbortSignal,
  ): Promise<SavedDraft & { missing: PathProblem[] }> {
    return this.drafts.write(request, async (manager) => {
      const cycle = await cycleOf(manager, head.organisationId, cycleId);
      requireHeadOf(head, cycle.departmentId);
      const asked = await askedActualsOf(manager, cycle);
      const { people, forComparison = {}, withoutPlan = {} } = body;
      const wrong = [
        ...findStrangers(asked, people),
        ...findStrangersToComparison(asked, forComparison),
        ...findNamedForNothing(asked, withoutPlan),
      ];
      if (wrong.length > 0)
        throw new DomainError(
          'invalid',
          'unknown-indicator',
          'The actuals name people or indicators that neither the signed plans nor the schemes of the month ask for, or people without a plan who have one.',
          { cycleId },
          wrong,
        );
      const document = await this.actualsDocument(manager, cycle);
      const facts = await confirmedFacts(manager, cycle);
      const content: CycleActualsContent = {
        people,
        ...(Object.keys(forComparison).length > 0 ? { forComparison } : {}),
        ...(Object.keys(withoutPlan).length > 0 ? { withoutPlan } : {}),
        ...(facts ? { facts } : {}),
      };
      const saved = await this.drafts.save(manager, document, head.id, content, body.basedOn);
      return { ...saved, missing: await this.calculations.checkActuals(asked, content, untilAnswered) };
    });
  }

  async submit(
    person: SignedInPerson,
    request: RequestReference,
    cycleId: CycleId,
    version: number,
  ): Promise<SubmissionReceipt> {
    const { manager } = this.dataSource;
    const cycle = await cycleOf(manager, person.organisationId, cycleId);
    requireHeadOf(person, cycle.departmentId);
    await refuseBeforeMonthEnds(manager, cycle);
    const document = await manager.findOneBy(Document, { cycleId, kind: 'actuals' });
    if (!document)
      throw new DomainError('conflict', 'nothing-to-submit', 'The month has no actuals yet. Save them first.', {
        cycleId,
      });
    const view = await this.documents.find(person.organisationId, document.id);
    return this.submissions.submit(person, request, view, version);
  }

  /** There is one document a cycle; two first saves at once take turns at the cycle's row. */
  private async actualsDocument(manager: EntityManager, cycle: MonthlyCycle): Promise<Document> {
    await manager.query('SELECT 1 FROM monthly_cycles WHERE id = $1 FOR UPDATE', [cycle.id]);
    const existing = await manager.findOneBy(Document, { cycleId: cycle.id, kind: 'actuals' });
    return (
      existing ??
      manager.save(Document, {
        organisationId: cycle.organisationId,
        kind: 'actuals',
        cycleId: cycle.id,
        month: cycle.month,
      })
    );
  }
}

async function cycleOf(manager: EntityManager, organisationId: OrganisationId, id: string): Promise<MonthlyCycle> {
  const cycle = await manager.findOneBy(MonthlyCycle, { id, organisationId });
  if (!cycle)
    throw new DomainError('not-found', 'no-such-cycle', 'The organisation has no such monthly cycle.', { cycleId: id });
  return cycle;
}

async function refuseBeforeMonthEnds(manager: EntityManager, cycle: MonthlyCycle): Promise<void> {
  const { timeZone } = await manager.findOneByOrFail(Organisation, { id: cycle.organisationId });
  const opensOn = firstDayAfter(cycle.month);
  const now = await businessNow(manager, cycle.organisationId);
  if (now.toISOString() >= startOfDay(opensOn, timeZone)) return;
  throw new DomainError(
    'conflict',
    'month-not-over',
    `${cycle.month} is not over. Its actuals can be submitted from ${opensOn} on; drafts are kept until then.`,
    { cycleId: cycle.id, opensOn },
  );
}
