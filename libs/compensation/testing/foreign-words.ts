/** The fields in which authors write words of their own; codes are for machines. */
const OWN_WORDS = new Set([
  'name',
  'unit',
  'reason',
  'id',
  'missing',
  'client',
  'deal',
  'group',
  'documentId',
  'role',
  'noPlan',
  'returns',
  'person',
  'currency',
]);

/** What authors wrote into a document in words of their own. The code of a line that is reversed is the id of a fine or of an adjustment. */
export function ownTexts(document: unknown, field?: string): string[] {
  if (typeof document === 'string')
    return field !== undefined && OWN_WORDS.has(field) && /[A-Za-zА-Яа-яЁё]/.test(document) ? [document] : [];
  if (typeof document !== 'object' || document === null) return [];
  return Object.entries(document).flatMap(([key, value]) =>
    ownTexts(value, Array.isArray(document) ? field : field === 'reverses' && key === 'code' ? 'id' : key),
  );
}

/** Everything that a document says in texts and calls by codes, whoever reads it: names, codes, days. */
export function allTexts(document: unknown): string[] {
  if (typeof document === 'string') return [document];
  if (typeof document !== 'object' || document === null) return [];
  return Object.entries(document).flatMap(([key, value]) => [
    ...(Array.isArray(document) ? [] : [key]),
    ...allTexts(value),
  ]);
}

/** The letters that no text of a language has; `x` is the sign of multiplication, KPI stands in every language as it is. */
const FOREIGN = { ru: /[A-Za-zऀ-ॿ]+/g, hi: /[A-Za-zА-Яа-яЁё]+/g };

/** The foreign words of a text that none of its authors wrote. */
export function foreignWords(text: string, authors: readonly string[], language: 'ru' | 'hi' = 'ru'): string[] {
  const theirs = [...authors].sort((a, b) => b.length - a.length);
  const left = theirs
    .reduce((rest, written) => rest.replaceAll(written, ' '), text)
    .replaceAll('SHA-256', ' ')
    .replaceAll(/[0-9a-f]{64}/g, ' ');
  return (left.match(FOREIGN[language]) ?? []).filter((word) => !['x', 'KPI'].includes(word));
}
