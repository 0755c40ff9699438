import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { annualSubject } from '#approvals/annual-subject.js';
import type { AnnualCycleId, OrganisationId } from '#approvals/ids.js';
import { lastMonthOf } from '#calendar/year.js';
import { findStrangers, type PathProblem } from '#compensation/calculation/check-cycle-actuals.js';
import type { Actuals } from '#compensation/inputs/actuals.js';
import type { SubmissionReceipt } from '#contracts/document-approval.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { annualActualsOf, type AnnualActualsContent, askedAnnualActuals } from '#persistence/annual/annual-actuals.js';
import { holdAnnualCycle } from '#persistence/annual/annual-cycle-rows.js';
import { annualDaysOf } from '#persistence/annual/annual-days.js';
import { businessNow } from '#persistence/business-now.js';
import { AnnualCycle } from '#persistence/entities/annual-cycle.entity.js';
import type { Document } from '#persistence/entities/document.entity.js';
import { DocumentDrafts, refuseUnlessDraft, type SavedDraft } from '../approvals/document-drafts.js';
import { DocumentSubmissions } from '../approvals/document-submissions.js';
import { DocumentViews } from '../approvals/document-views.js';
import { Calculations } from '../calculations/calculations.js';
import { recordPayRead } from '../http/pay-reads.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { requireHeadOf, seesPayOf } from '../http/visibility.js';
import { noSuchAnnualCycle } from './annual-cycles.js';

const kind = 'annual-actuals';

/** What the annual plans of a department came to, collected when the year is over. */
@Injectable()
export class AnnualActuals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentViews,
    private readonly drafts: DocumentDrafts,
    private readonly submissions: DocumentSubmissions,
    private readonly calculations: Calculations,
  ) {}

  async detail(viewer: SignedInPerson, cycleId: AnnualCycleId, untilAnswered: AbortSignal) {
    const { manager } = this.dataSource;
    const cycle = await cycleOf(manager, viewer.organisationId, cycleId);
    if (!seesPayOf(viewer, cycle.departmentId)) requireHeadOf(viewer, cycle.departmentId);
    const document = await annualActualsOf(manager, cycle);
    const row =
      document && document.latestVersion > 0 ? await this.documents.version(document.id, document.latestVersion) : null;
    const version = row && { ...row, content: row.content as AnnualActualsContent };
    const asked = await askedAnnualActuals(manager, cycle);
    if (document && version)
      await recordPayRead(manager, viewer, { kind, id: document.id }, Object.keys(version.content.people));
    return {
      documentId: document?.id ?? null,
      cycleId,
      year: cycle.year,
      status: document?.status ?? 'drafting',
      latestVersion: document?.latestVersion ?? 0,
      version,
      decisions: document ? await this.documents.decisions(document.id) : [],
      missing: await this.calculations.checkActuals(asked, version?.content ?? { people: {} }, untilAnswered),
    };
  }

  saveDraft(
    head: SignedInPerson,
    request: RequestReference,
    cycleId: AnnualCycleId,
    { basedOn, people }: { basedOn: number; people: Record<string, Actuals> },
    untilAnswered: AbortSignal,
  ): Promise<SavedDraft & { missing: PathProblem[] }> {
    return this.drafts.write(request, async (manager) => {
      const cycle = await cycleOf(manager, head.organisationId, cycleId);
      requireHeadOf(head, cycle.departmentId);
      const asked = await askedAnnualActuals(manager, cycle);
      const wrong = findStrangers(asked, people);
      if (wrong.length > 0)
        throw new DomainError(
          'invalid',
          'unknown-indicator',
          'The actuals name people or indicators that no signed annual plan of the department asks for.',
          { cycleId },
          wrong,
        );
      const document = await this.documentOf(manager, cycle);
      refuseUnlessDraft(document);
      const content: AnnualActualsContent = { people };
      const saved = await this.drafts.save(manager, document, head.id, content, basedOn);
      return { ...saved, missing: await this.calculations.checkActuals(asked, content, untilAnswered) };
    });
  }

  async submit(
    head: SignedInPerson,
    request: RequestReference,
    cycleId: AnnualCycleId,
    version: number,
  ): Promise<SubmissionReceipt> {
    const { manager } = this.dataSource;
    const cycle = await cycleOf(manager, head.organisationId, cycleId);
    requireHeadOf(head, cycle.departmentId);
    await refuseBeforeItsDay(manager, cycle);
    const document = await annualActualsOf(manager, cycle);
    if (!document)
      throw new DomainError('conflict', 'nothing-to-submit', 'The year has no actuals yet. Save them first.', {
        cycleId,
      });
    const view = await this.documents.find(head.organisationId, document.id);
    return this.submissions.submit(head, request, view, version);
  }

  /** There is one document a department and year; two first saves at once take turns at the row of the year. */
  private async documentOf(manager: EntityManager, cycle: AnnualCycle): Promise<Document> {
    const { organisationId, departmentId, year } = cycle;
    await holdAnnualCycle(manager, departmentId, year);
    const existing = await annualActualsOf(manager, cycle);
    if (existing) return existing;
    const subjectKey = annualSubject(departmentId, year);
    const begun = { organisationId, kind, month: lastMonthOf(year), subjectKey } as const;
    return this.drafts.begin(
      manager,
      begun,
      ({ id: documentId }) =>
        new DomainError('conflict', 'already-done', 'Somebody began them at the same moment. Read them again.', {
          documentId,
        }),
    );
  }
}

async function cycleOf(
  manager: EntityManager,
  organisationId: OrganisationId,
  id: AnnualCycleId,
): Promise<AnnualCycle> {
  const cycle = await manager.findOneBy(AnnualCycle, { id, organisationId });
  if (!cycle) throw noSuchAnnualCycle(id);
  return cycle;
}

/** Drafts are kept while the year goes on; it is over, and its results are opened, on the day that was told. */
async function refuseBeforeItsDay(manager: EntityManager, cycle: AnnualCycle): Promise<void> {
  const { opensAt, opensOn } = await annualDaysOf(manager, 'actuals-submitted', cycle);
  if ((await businessNow(manager, cycle.organisationId)) >= opensAt) return;
  throw new DomainError(
    'conflict',
    'year-not-over',
    `The annual actuals of ${cycle.year} can be submitted from ${opensOn} on; drafts are kept until then.`,
    { cycleId: cycle.id, opensOn },
  );
}
