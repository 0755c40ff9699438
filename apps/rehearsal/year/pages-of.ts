import type { ApiSession } from '#platform/api-session.js';

interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** All that a list has, page by page. */
export async function pagesOf<T>(session: ApiSession, path: string): Promise<T[]> {
  const all: T[] = [];
  const query = `${path}${path.includes('?') ? '&' : '?'}limit=200`;
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Page<T> = await session.get<Page<T>>(
      cursor === '' ? query : `${query}&cursor=${encodeURIComponent(cursor)}`,
    );
    all.push(...page.items);
    cursor = page.nextCursor;
  }
  return all;
}
