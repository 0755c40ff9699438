import type { BankAccount } from './bank-account.js';
import { fromDevanagari } from './from-devanagari.js';

/** Russian in Latin as in passports (ICAO 9303). */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
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
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: 'ie',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  і: 'i',
  ї: 'i',
  є: 'ie',
  ґ: 'g',
  ў: 'u',
};

/** What banks take: of SEPA Latin letters, digits and some signs; Russian banks Russian letters and signs as well. */
const TAKEN = {
  iban: /^[A-Za-z0-9/\-?:().,'+ ]+$/,
  ru: /^[A-Za-zА-Яа-яЁё0-9/\-?:().,'+ «»"№&]+$/,
} satisfies Record<BankAccount['scheme'], RegExp>;

/**
 * A name as a payment can carry it: as it is where the banks of the scheme take its letters, and otherwise in Latin.
 * Undefined where that is not possible: another letter in place of one would be another name.
 */
export function writeName(name: string, scheme: BankAccount['scheme']): string | undefined {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[’ʼ`]/g, "'")
    .replaceAll(/[‐‑–—]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const written = TAKEN[scheme].test(plain) ? plain : inLatin(plain, scheme);
  return TAKEN[scheme].test(written) ? written : undefined;
}

function inLatin(text: string, scheme: BankAccount['scheme']): string {
  const words = fromDevanagari(text);
  if (TAKEN[scheme].test(words)) return words;
  const spelt = [...words].map((letter) => {
    const latin = CYRILLIC[letter.toLowerCase()];
    if (latin === undefined) return letter;
    return letter === letter.toLowerCase() ? latin : `${latin.slice(0, 1).toUpperCase()}${latin.slice(1)}`;
  });
  return spelt
    .join('')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[«»"“”]/g, "'")
    .replaceAll('№', 'No')
    .replaceAll('&', '+');
}
