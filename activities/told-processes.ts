import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Client, WorkflowNotFoundError } from '@temporalio/client';
import type { DocumentId } from '#approvals/ids.js';
import {
  documentClosedSignal,
  documentMovedSignal,
  type DocumentNotice,
} from '#contracts/document-approval.contract.js';
import { factsChangedSignal } from '#contracts/monthly-cycle.contract.js';
import { isCycle, workflowIds } from '#contracts/workflow-ids.js';

/** A month that was told is told again of what has come since after so long: a month that many sign looks as often. */
const gatheringMs = 1_000;
const firstPauseMs = 250;
const longestPauseMs = 10_000;
const longestGoodbyeMs = 2_000;

/** Tells workflows of what a transaction has committed: after it, and outside of the workflow that asked for it. */
@Injectable()
export class ToldProcesses implements OnApplicationShutdown {
  private readonly logger = new Logger(ToldProcesses.name);
  /** Months that are being told; true where something has happened since the signal was sent. */
  private readonly months = new Map<string, boolean>();

  private readonly telling = new Set<Promise<void>>();
  private readonly goodbye = new AbortController();

  constructor(private readonly client: Client) {}

  /**
   * A month or a year looks at all facts whenever it is told of one: it is told in the background, once for all that comes
   * meanwhile. Any other process goes on by this notice, so the caller waits until the server has it.
   */
  async documentMoved(workflowId: string, notice: DocumentNotice): Promise<void> {
    if (isCycle(workflowId)) this.monthChanged(workflowId);
    else await this.signal(() => this.client.workflow.getHandle(workflowId).signal(documentMovedSignal, notice));
  }

  async documentClosed(documentId: DocumentId): Promise<void> {
    const route = this.client.workflow.getHandle(workflowIds.documentApproval(documentId));
    await this.signal(() => route.signal(documentClosedSignal));
  }

  /** Tells what is left to tell, within bounds: a worker that starts tells the rest. */
  async onApplicationShutdown(): Promise<void> {
    this.goodbye.abort();
    await Promise.race([Promise.all(this.telling), pause(longestGoodbyeMs, undefined, { ref: false })]);
  }

  /** Tells a month in the background to look at its facts. */
  monthChanged(workflowId: string): void {
    const isBeingTold = this.months.has(workflowId);
    this.months.set(workflowId, isBeingTold);
    if (isBeingTold) return;
    const telling = this.tellMonth(workflowId).finally(() => this.telling.delete(telling));
    this.telling.add(telling);
  }

  private async tellMonth(workflowId: string): Promise<void> {
    const month = this.client.workflow.getHandle(workflowId);
    for (let pauseMs = firstPauseMs; this.months.has(workflowId);) {
      this.months.set(workflowId, false);
      try {
        await this.signal(() => month.signal(factsChangedSignal));
        await this.gather();
        pauseMs = firstPauseMs;
        if (this.months.get(workflowId) === false) this.months.delete(workflowId);
      } catch (error) {
        this.logger.warn({ err: error, toldWorkflowId: workflowId }, 'A month could not be told; it is tried again');
        await pause(pauseMs);
        pauseMs = Math.min(2 * pauseMs, longestPauseMs);
      }
    }
  }

  private async gather(): Promise<void> {
    await pause(gatheringMs, undefined, { signal: this.goodbye.signal }).catch(() => undefined);
  }

  /** A process that has ended needs to be told nothing: what it would be told stands in the database. */
  private async signal(send: () => Promise<void>): Promise<void> {
    await send().catch((error: unknown) => {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    });
  }
}
