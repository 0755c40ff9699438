import { DomainError } from '#contracts/domain-error.js';
import type { ApiSession } from '#platform/api-session.js';

/** The id of a department that was named by its id or, exactly, by its name. */
export async function findDepartment(session: ApiSession, nameOrId: string): Promise<string> {
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: { items: { id: string; name: string }[]; nextCursor: string | null } = await session.get(
      `/api/departments?limit=200${cursor ? `&cursor=${cursor}` : ''}`,
    );
    const found = page.items.find((department) => department.id === nameOrId || department.name === nameOrId);
    if (found) return found.id;
    cursor = page.nextCursor;
  }
  throw new DomainError(
    'not-found',
    'no-such-department',
    `The organisation has no department "${nameOrId}". See \`premia department list\`.`,
  );
}
