import type { EntityManager } from 'typeorm';
import type { MonthPack } from '#compensation/pack/month-pack.js';
import type { ExplanationLanguage } from '#compensation/trace/language.js';
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
  language: ExplanationLanguage,
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

const WORDS: Readonly<Record<ExplanationLanguage, { deals: string; activities: string }>> = {
  en: { deals: 'Deals', activities: 'Activities' },
  ru: { deals: 'Сделки', activities: 'Дела' },
  hi: { deals: 'सौदे', activities: 'गतिविधियाँ' },
};

/** The same as text under an explanation. */
export function renderCounted(counted: readonly CountedOfStatement[], language: ExplanationLanguage): string {
  const words = WORDS[language];
  const listed = (title: string, ids: readonly string[]) => (ids.length === 0 ? '' : ` ${title}: ${ids.join(', ')}.`);
  return counted
    .map((each) => {
      const known = each.deals.length + each.activities.length;
      const all = known === each.facts ? '' : sayAll(each.facts, language);
      return `\n${sayValue(each, language)}${all}${listed(words.deals, each.deals)}${listed(words.activities, each.activities)}\n`;
    })
    .join('');
}

/** What a value came to and how, in one sentence. */
export function sayValue(
  { name, value, how }: Pick<CountedOfStatement, 'name' | 'value' | 'how'>,
  language: ExplanationLanguage,
): string {
  if (language === 'ru') return `«${name}» — ${value}: ${how}.`;
  return language === 'hi' ? `“${name}”: ${value}, ${how}।` : `“${name}” is ${value}: ${how}.`;
}

function sayAll(facts: number, language: ExplanationLanguage): string {
  if (language === 'ru') return ` Всего ${facts}, первые из них:`;
  return language === 'hi' ? ` कुल ${facts}, उनमें से पहले:` : ` ${facts} in all, the first of them:`;
}
