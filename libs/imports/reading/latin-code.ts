/**
 * Letters of Russian in Latin, by GOST 7.79-2000, system B, with _ for its grave accents, which no code may have: each
 * letter has a spelling of its own, so that two codes stay two.
 */
const spelling: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'j',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'x',
  ц: 'cz',
  ч: 'ch',
  ш: 'sh',
  щ: 'shh',
  ъ: '__',
  ы: 'y_',
  ь: '_',
  э: 'e_',
  ю: 'yu',
  я: 'ya',
};

/** What stands in front of an id that was written in Russian letters: none that was not can be the same. */
const RUSSIAN = 'ru:';
const LONGEST_ID = 64;
const LONGEST_CODE = 40;

/**
 * An id of the company's records as the engine can name it: ЦБ-000123 is ru:CzB-000123, always and for every kind. Ids
 * that are Latin stay as they are; undefined for what no id can be made of.
 */
export function latinId(text: string): string | undefined {
  if (/^[A-Za-z0-9][A-Za-z0-9._:-]*$/.test(text)) return text.length <= LONGEST_ID ? text : undefined;
  const latin = inLatin(text.replace(/[\s/\\]+/g, '.'));
  const id = latin === text ? latin : `${RUSSIAN}${latin}`;
  return /^[A-Za-z0-9][A-Za-z0-9._:-]*$/.test(id) && id.length <= LONGEST_ID && /[A-Za-z0-9]/.test(latin)
    ? id
    : undefined;
}

/** A word of a table as a code: "Оптовые продажи" is optovye-prodazhi. Undefined where nothing is left of it. */
export function latinCode(text: string): string | undefined {
  const code = inLatin(text.toLowerCase())
    .replaceAll('_', '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_CODE)
    .replace(/^-+|-+$/g, '');
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code) && code !== 'prototype' ? code : undefined;
}

function inLatin(text: string): string {
  return [...text]
    .map((letter) => {
      const small = letter.toLowerCase();
      const latin = spelling[small];
      if (latin === undefined) return letter;
      return small === letter ? latin : `${(latin[0] ?? '').toUpperCase()}${latin.slice(1)}`;
    })
    .join('');
}
