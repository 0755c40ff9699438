import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CycleId, DepartmentId, DocumentId } from '#approvals/ids.js';
import type { Route } from '#approvals/route.js';
import { departmentWithoutCycle } from '#persistence/department-without-cycle.js';
import { approvalStart, cycleOf, type DocumentToApprove } from '#platform/temporal/approval-start.js';
import type { StartableWorkflow } from '#platform/temporal/start-and-update.js';
import { WorkflowMessages } from '../http/workflow-messages.js';

interface DraftRow extends DocumentToApprove {
  month: string;
  cycleId: CycleId | null;
  departmentId: DepartmentId | null;
  route: Route;
}

/** The workflows that carry documents from a draft to the last signature. */
@Injectable()
export class DocumentRoutes {
  private readonly logger = new Logger(DocumentRoutes.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly messages: WorkflowMessages,
  ) {}

  /** How a document's route is begun; the cycle or the year of the document, where it has one, waits for the outcome. */
  startOf(
    document: DocumentToApprove & { month: string; cycleId: CycleId | null },
    departmentId: DepartmentId | null,
    route: Route,
  ): StartableWorkflow {
    return approvalStart(document, route, cycleOf(document, departmentId));
  }

  /**
   * Begins the route of a draft while its author still writes, so that the submission finds it waiting: to start a
   * workflow takes the server several times as long as to hand a message to one. Nobody waits for it, and where it
   * fails the submission begins the route.
   */
  beginInBackground(documentId: DocumentId): void {
    this.begin(documentId).catch((error: unknown) => {
      this.logger.warn({ err: error, documentId }, 'A route was not begun with its draft; the submission begins it');
    });
  }

  private async begin(documentId: DocumentId): Promise<void> {
    const [draft] = await this.dataSource.query<DraftRow[]>(selectDraft, [documentId]);
    if (draft) await this.messages.start(this.startOf(draft, draft.departmentId, draft.route));
  }
}

/** Nothing where the document has gone on meanwhile. */
const selectDraft = `SELECT d.id, d.organisation_id AS "organisationId", d.kind, d.month, d.cycle_id AS "cycleId", d.submitted_version AS "submittedVersion",
  COALESCE(c.department_id, ${departmentWithoutCycle}) AS "departmentId", o.routes -> d.kind AS route
  FROM documents d JOIN organisations o ON o.id = d.organisation_id LEFT JOIN monthly_cycles c ON c.id = d.cycle_id
 WHERE d.id = $1 AND d.status IN ('drafting', 'returned')`;
