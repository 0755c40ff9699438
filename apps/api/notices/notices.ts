import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Language } from '#compensation/trace/language.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { describeNotice, type DescribedNotice } from '#notices/describe-notice.js';
import type { NoticeContent } from '#notices/notice-content.js';
import type { NoticeKind } from '#notices/notice-kinds.js';
import { businessNow } from '#persistence/business-now.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { namesIn } from '#persistence/notices/names-in-notices.js';
import { keysetPage, type Page } from '../http/page.js';
import type { SignedInPerson } from '../http/signed-in.js';

interface NoticeRow extends Record<string, unknown> {
  id: string;
  kind: NoticeKind;
  content: NoticeContent;
  dueAt: Date | null;
  writtenAt: Date;
  readAt: Date | null;
  unread: number;
}

export interface NoticeView
  extends DescribedNotice, Pick<NoticeRow, 'id' | 'kind' | 'dueAt' | 'writtenAt' | 'readAt'> {}

/** What the signed-in person has been told; nobody reads the notices of anybody else. */
@Injectable()
export class Notices {
  constructor(private readonly dataSource: DataSource) {}

  /** Unread ones first, of each the newest first, in the language of the person unless another is asked for. */
  async page(
    person: SignedInPerson,
    query: { limit: number; cursor?: string; kind?: NoticeKind; isRead?: boolean; language?: Language },
  ): Promise<Page<NoticeView>> {
    const rows = await keysetPage<NoticeRow>(this.dataSource, {
      sql: `SELECT n.id, n.kind, n.content, n.due_at AS "dueAt", n.written_at AS "writtenAt", n.read_at AS "readAt", ${unread} AS unread
              FROM notices n WHERE n.person_id = $1 AND ($2::text IS NULL OR n.kind = $2) AND ($3::boolean IS NULL OR (n.read_at IS NOT NULL) = $3)`,
      params: [person.id, query.kind ?? null, query.isRead ?? null],
      keys: [
        { expression: unread, type: 'integer', column: 'unread' },
        { expression: 'n.written_at', type: 'timestamptz', column: 'writtenAt' },
        { expression: 'n.id', type: 'uuid', column: 'id' },
      ],
      direction: 'DESC',
      limit: query.limit,
      cursor: query.cursor,
    });
    const language = query.language ?? (await this.languageOf(person));
    const names = await namesIn(
      this.dataSource,
      rows.items.map(({ content }) => content),
    );
    const items = rows.items.map(({ id, kind, content, dueAt, writtenAt, readAt }) => ({
      id,
      kind,
      ...describeNotice({ kind, content }, names, language),
      dueAt,
      writtenAt,
      readAt,
    }));
    return { items, nextCursor: rows.nextCursor };
  }

  async countUnread(person: SignedInPerson): Promise<{ unread: number }> {
    const [row] = await this.dataSource.query<{ unread: number }[]>(
      'SELECT count(*)::int AS unread FROM notices n WHERE n.person_id = $1 AND n.read_at IS NULL',
      [person.id],
    );
    return { unread: row?.unread ?? 0 };
  }

  /** Marks one notice as read; one that was read before stays as it is. */
  markRead(person: SignedInPerson, request: RequestReference, id: string): Promise<{ id: string; readAt: Date }> {
    return answerOnce(this.dataSource, request, async (manager) => {
      const at = await businessNow(manager, person.organisationId);
      const [rows] = await manager.query<[{ readAt: Date }[], number]>(
        `UPDATE notices SET read_at = COALESCE(read_at, $3) WHERE id = $1 AND person_id = $2 RETURNING read_at AS "readAt"`,
        [id, person.id, at],
      );
      const [marked] = rows;
      if (!marked) throw noSuchNotice(id);
      return { id, readAt: marked.readAt };
    });
  }

  /** Marks all as read that have been written by now. */
  markAllRead(person: SignedInPerson, request: RequestReference): Promise<{ marked: number }> {
    return answerOnce(this.dataSource, request, async (manager) => {
      const at = await businessNow(manager, person.organisationId);
      const [, marked] = await manager.query<[unknown, number]>(
        'UPDATE notices SET read_at = $2 WHERE person_id = $1 AND read_at IS NULL',
        [person.id, at],
      );
      return { marked };
    });
  }

  private async languageOf({ id }: SignedInPerson): Promise<Language> {
    const [row] = await this.dataSource.query<{ language: Language }[]>('SELECT language FROM people WHERE id = $1', [
      id,
    ]);
    return row?.language ?? 'en';
  }
}

const unread = '(n.read_at IS NULL)::integer';

function noSuchNotice(noticeId: string): DomainError {
  return new DomainError(
    'not-found',
    'no-such-notice',
    'You have no such notice. GET /api/notices lists those that you have.',
    { noticeId },
  );
}
