const latin: Readonly<Record<string, string>> = {
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
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/** Whether a name holds what was typed, in Cyrillic or in Latin letters, whatever the case. */
export function matches(name: string, typed: string): boolean {
  return inLatin(name).includes(inLatin(typed.trim()));
}

/** The same in small Latin letters; letters of other alphabets stay. */
export function inLatin(text: string): string {
  return [...text.toLowerCase()].map((letter) => latin[letter] ?? letter).join('');
}
