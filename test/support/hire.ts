import { ApiSession } from '#platform/api-session.js';

export interface Hired {
  name: string;
  login: string;
  roles: string[];
  departmentId: string | null;
  joinedOn?: string;
}

/** Proposes a change of the staff as one person and confirms it as another. */
export async function changeStaff(
  proposer: ApiSession,
  confirmer: ApiSession,
  change: Record<string, unknown>,
): Promise<{ id: string; status: string }> {
  const { id } = await proposer.post<{ id: string }>('/api/staff-changes', change);
  return confirmer.post(`/api/staff-changes/${id}/decision`, { decision: 'confirm' });
}

/** Hires somebody as an administrator does, and has what they are confirmed; returns them with their invitation. */
export async function hire(
  administrator: ApiSession,
  confirmer: ApiSession,
  { roles, departmentId, ...person }: Hired,
): Promise<{ id: string; token: string }> {
  const added = await administrator.post<{ id: string; joinedOn: string; invitation: { token: string } }>(
    '/api/people',
    person,
  );
  const own = { personId: added.id, fromOn: added.joinedOn };
  const isHead = roles.includes('head-of-department');
  if (departmentId !== null) {
    const position = roles.includes('sales-manager') ? 'sales-manager' : isHead ? 'head' : 'employee';
    await changeStaff(administrator, confirmer, { ...own, kind: 'assignment', departmentId, position });
    if (isHead) await changeStaff(administrator, confirmer, { ...own, kind: 'headship', departmentId });
  }
  for (const role of roles)
    if (role !== 'sales-manager' && role !== 'head-of-department')
      await changeStaff(administrator, confirmer, { ...own, kind: 'role', role });
  return { id: added.id, token: added.invitation.token };
}

/** Chooses the password of somebody who was invited, and signs them in. */
export async function acceptInvitation(
  url: string,
  { login, token, password }: { login: string; token: string; password: string },
): Promise<ApiSession> {
  const session = new ApiSession(url);
  await session.post('/api/session/invitation', { token, newPassword: password });
  return session.signIn(login, password);
}
