import type { components } from '../../../shared/api/api-types.js';
import { api } from '../../../shared/api/client.js';
import type { Language } from '../../../shared/language/languages.js';

export type Notice = components['schemas']['NoticesPage']['items'][number];

/** Which notices are shown; all of them where nothing is asked. */
export interface NoticesFilter {
  kind?: Notice['kind'];
  isRead?: 'true' | 'false';
}

/** What one has been told, unread first, then the newest, a page after the other. */
export function useNotices(filter: NoticesFilter, language: Language) {
  return api.useInfiniteQuery(
    'get',
    '/api/notices',
    { params: { query: { ...filter, limit: 50, language: languageOfNotices(language) } } },
    {
      pageParamName: 'cursor',
      // Not undefined: the first page would be asked for with a cursor of 0.
      initialPageParam: null as string | null,
      getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
    },
  );
}

/** Notices are written in the languages of mail; other screens read them in English. */
export function languageOfNotices(language: Language): components['schemas']['Language'] {
  return language === 'ru' ? 'ru' : 'en';
}
