import type { EntityManager } from 'typeorm';
import type { MonthPack } from '#compensation/pack/month-pack.js';
import type { Language } from '#compensation/trace/language.js';
import { describeHow } from '#facts/counted/describe-how.js';
import { valueDefinitionSchema } from '#facts/counted/value-definition.js';

/** A value that the statement was paid by and nobody has typed. */
export interface CountedOfStatement {
  code: string;
  name: string;
  value: string;
  /** How it was counted, in words. */
  how: string;
  definition: { documentId: string; version: number; sha256: string };
  /** The ids of the deals behind it. */
  deals: string[];
}

/** The values of a statement that were counted from deals, as its pack has them. */
export async function countedOfStatement(
  manager: EntityManager,
  { counted = {}, inputs }: MonthPack,
  language: Language,
): Promise<CountedOfStatement[]> {
  const values = inputs.values as Readonly<Record<string, string>> | undefined;
  const all = Object.entries(counted);
  if (all.length === 0) return [];
  const rows = await manager.query<{ documentId: string; version: number; content: unknown }[]>(
    `SELECT v.document_id AS "documentId", v.version, v.content FROM document_versions v
       JOIN unnest($1::uuid[], $2::int[]) AS u (id, version) ON v.document_id = u.id AND v.version = u.version`,
    [all.map(([, { definition }]) => definition.documentId), all.map(([, { definition }]) => definition.version)],
  );
  return all.flatMap(([code, { definition, facts }]) => {
    const row = rows.find(({ documentId }) => documentId === definition.documentId);
    const { name, how } = valueDefinitionSchema.parse(row?.content);
    return [{ code, name, value: values?.[code] ?? '', how: describeHow(how, language), definition, deals: facts }];
  });
}

/** The same as text under an explanation. */
export function renderCounted(counted: readonly CountedOfStatement[], language: Language): string {
  return counted
    .map(({ name, value, how, deals }) => {
      const listed = deals.length === 0 ? '' : `: ${deals.join(', ')}`;
      return language === 'ru'
        ? `\n«${name}» — ${value}: ${how}. Сделок: ${deals.length}${listed}\n`
        : `\n“${name}” is ${value}: ${how}. Deals: ${deals.length}${listed}\n`;
    })
    .join('');
}
