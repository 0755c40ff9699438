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
  /** The ids of the deals and of the activities behind it; of a department the first of them. */
  deals: string[];
  activities: string[];
  /** How many there are in all. */
  facts: number;
}

/** The values of a statement that were counted from facts, as its pack has them. */
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
  return all.map(([code, { definition, facts: deals, activities = [], of }]) => {
    const row = rows.find(({ documentId }) => documentId === definition.documentId);
    const { name, ...counts } = valueDefinitionSchema.parse(row?.content);
    return {
      code,
      name,
      value: values?.[code] ?? '',
      how: describeHow(counts, language),
      definition,
      deals,
      activities,
      facts: of ?? deals.length + activities.length,
    };
  });
}

/** The same as text under an explanation. */
export function renderCounted(counted: readonly CountedOfStatement[], language: Language): string {
  const ru = language === 'ru';
  const listed = (title: string, ids: readonly string[]) => (ids.length === 0 ? '' : ` ${title}: ${ids.join(', ')}.`);
  return counted
    .map(({ name, value, how, deals, activities, facts }) => {
      const head = ru ? `«${name}» — ${value}: ${how}.` : `“${name}” is ${value}: ${how}.`;
      const known = deals.length + activities.length;
      const all =
        known === facts ? '' : ru ? ` Всего ${facts}, первые из них:` : ` ${facts} in all, the first of them:`;
      return `\n${head}${all}${listed(ru ? 'Сделки' : 'Deals', deals)}${listed(ru ? 'Дела' : 'Activities', activities)}\n`;
    })
    .join('');
}
