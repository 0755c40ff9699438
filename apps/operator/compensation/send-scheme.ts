import type { ApiSession } from '#platform/api-session.js';
import { printAnswer } from '../administrator-session.js';
import { readScheme } from './scheme-document.js';

interface Draft {
  documentId: string;
  version: number;
  sha256: string;
}
interface SchemeRow {
  id: string;
  schemeVersion: number;
  status: string;
  latestVersion: number;
}

/** Checks a scheme, drafts it and sends it on its route; one that was drafted or returned before is followed by its next draft. */
export async function sendScheme(file: string | undefined, { field }: { field?: string }): Promise<void> {
  const { scheme } = await readScheme(file);
  await printAnswer(
    async (session) => {
      const draft = await saveDraft(session, scheme);
      const { documentId, version, sha256 } = draft;
      const { status } = await session.post<{ status: string }>(`/api/pay-schemes/${documentId}/submission`, {
        version,
      });
      return { documentId, version, sha256, status };
    },
    { as: 'head', field },
  );
}

async function saveDraft(session: ApiSession, scheme: { code: string; version: number }): Promise<Draft> {
  const { items } = await session.get<{ items: SchemeRow[] }>(`/api/pay-schemes?code=${scheme.code}&limit=200`);
  const unsigned = items.find(
    ({ schemeVersion, status }) => schemeVersion === scheme.version && (status === 'drafting' || status === 'returned'),
  );
  if (!unsigned) return session.post<Draft>('/api/pay-schemes', { scheme });
  return session.put<Draft>(`/api/pay-schemes/${unsigned.id}/draft`, { basedOn: unsigned.latestVersion, scheme });
}
