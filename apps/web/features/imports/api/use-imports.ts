import type { components } from '../../../shared/api/api-types.js';
import { api, fetchClient, ownKey } from '../../../shared/api/client.js';
import { queryClient } from '../../../shared/api/query-client.js';

export type Listed = components['schemas']['ImportView'];
export type Import = components['schemas']['ImportDetail'];
export type ImportRow = components['schemas']['ImportRowsPage']['items'][number];
export type RowState = ImportRow['state'];
export type TableKind = Listed['kind'];

/** While an import goes on by itself it is asked for again. */
const askedAgainMs = 700;
const underWay: readonly Listed['status'][] = ['reading', 'importing', 'undoing'];

export function isUnderWay({ status }: Pick<Listed, 'status'>): boolean {
  return underWay.includes(status);
}

export function useImports() {
  return api.useQuery('get', '/api/imports', { params: { query: { limit: 100 } } });
}

/** One import, followed while it is read, brought in or undone. */
export function useImport(id: string) {
  return api.useQuery(
    'get',
    '/api/imports/{id}',
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? askedAgainMs : false) },
  );
}

/** What departments and positions are called, by the field of a row and what it says there. */
export function useNamesOfCompany(): Readonly<Record<string, string>> {
  const departments = api.useQuery('get', '/api/departments', { params: { query: { limit: 200 } } });
  const positions = api.useQuery('get', '/api/positions');
  return Object.fromEntries([
    ...(departments.data?.items ?? []).flatMap(({ id, name }) => [
      [`departmentId/${id}`, name],
      [`parentId/${id}`, name],
    ]),
    ...(positions.data?.items ?? []).map(({ code, name }) => [`position/${code}`, name]),
  ]);
}

/** The rows of one state, a page after the other. */
export function useRows(id: string, state: RowState) {
  return api.useInfiniteQuery(
    'get',
    '/api/imports/{id}/rows',
    { params: { path: { id }, query: { state, limit: 100 } } },
    {
      pageParamName: 'cursor',
      initialPageParam: null as string | null,
      getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor,
      retry: false,
    },
  );
}

/** What an act on an import changes is read anew. */
export const readAnew = { onSuccess: () => queryClient.invalidateQueries() };

/** Brings a table; throws what it is refused for. */
export async function bringTable(kind: TableKind, file: File): Promise<Listed> {
  const { data, error } = await fetchClient.POST('/api/imports/{kind}', {
    params: { path: { kind }, header: ownKey, query: { fileName: file.name } },
    headers: { 'Content-Type': 'application/octet-stream' },
    body: file as unknown as string,
    bodySerializer: (body) => body as unknown as BodyInit,
  });
  if (!data) throw error;
  return data;
}
