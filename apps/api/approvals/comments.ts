import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CommentId } from '#approvals/ids.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';

/** Free text that people write beside a decision. It never enters a workflow's payload: it is stored first and named by its id. */
@Injectable()
export class Comments {
  constructor(private readonly dataSource: DataSource) {}

  /** Stores the text, does the work with its id, and removes the text when the work was refused. */
  async keepFor<T>(
    request: RequestReference,
    text: string | undefined,
    work: (commentId: CommentId | null) => Promise<T>,
  ): Promise<T> {
    if (text === undefined) return work(null);
    const commentId = await this.keep(request, text);
    try {
      return await work(commentId);
    } catch (error) {
      if (error instanceof DomainError && error.kind !== 'unavailable') await this.drop(commentId);
      throw error;
    }
  }

  private async keep({ actorId, key, fingerprint }: RequestReference, text: string): Promise<string> {
    await this.dataSource.query(
      'INSERT INTO decision_comments (author_id, request_key, fingerprint, text) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [actorId, key, fingerprint, text],
    );
    const [row] = await this.dataSource.query<{ id: string }[]>(
      'SELECT id FROM decision_comments WHERE author_id = $1 AND request_key = $2 AND fingerprint = $3',
      [actorId, key, fingerprint],
    );
    if (!row) throw new Error('The comment was not stored');
    return row.id;
  }

  private async drop(id: string): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM decision_comments c WHERE c.id = $1
         AND NOT EXISTS (SELECT 1 FROM decisions d WHERE d.comment_id = c.id)
         AND NOT EXISTS (SELECT 1 FROM document_withdrawals w WHERE w.comment_id = c.id)
         AND NOT EXISTS (SELECT 1 FROM payroll_runs r WHERE c.id IN (r.left_out_comment_id, r.reason_comment_id))`,
      [id],
    );
  }
}
