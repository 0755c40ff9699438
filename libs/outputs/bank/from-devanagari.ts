const CONSONANTS: Readonly<Record<string, string>> = Object.fromEntries(
  `क k, ख kh, ग g, घ gh, ङ n, च ch, छ chh, ज j, झ jh, ञ n, ट t, ठ th, ड d, ढ dh, ण n, त t, थ th, द d, ध dh, न n,
   प p, फ ph, ब b, भ bh, म m, य y, र r, ल l, ळ l, व v, श sh, ष sh, स s, ह h`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** Consonants with a dot below, by the letter that has it. */
const DOTTED: Readonly<Record<string, string>> = { क: 'q', ख: 'kh', ग: 'g', ज: 'z', ड: 'r', ढ: 'rh', फ: 'f', य: 'y' };
const DOT = '\u093C';
const VIRAMA = '\u094D';

/** Vowels, as letters and as signs below and beside consonants, and what follows them. */
const VOWELS: Readonly<Record<string, string>> = {
  अ: 'a',
  आ: 'a',
  इ: 'i',
  ई: 'i',
  उ: 'u',
  ऊ: 'u',
  ऋ: 'ri',
  ऍ: 'e',
  ए: 'e',
  ऐ: 'ai',
  ऑ: 'o',
  ओ: 'o',
  औ: 'au',
};
const SIGNS: Readonly<Record<string, string>> = {
  '\u093E': 'a',
  '\u093F': 'i',
  '\u0940': 'i',
  '\u0941': 'u',
  '\u0942': 'u',
  '\u0943': 'ri',
  '\u0945': 'e',
  '\u0947': 'e',
  '\u0948': 'ai',
  '\u0949': 'o',
  '\u094B': 'o',
  '\u094C': 'au',
};
const NASALS: Readonly<Record<string, string>> = { '\u0901': 'n', '\u0902': 'n', '\u0903': 'h' };
const DIGITS = '०१२३४५६७८९';

/**
 * Hindi in plain Latin letters, as passports write names: श्रीवास्तव is Shrivastav. What is not Devanagari stays as it is.
 * The vowel that a consonant has by itself is left out at the end of a word, as it is in speech.
 */
export function fromDevanagari(text: string): string {
  return text.normalize('NFC').replaceAll(/[\u0900-\u097F]+/gu, (word) => {
    const latin = spell([...word]);
    return `${latin.slice(0, 1).toUpperCase()}${latin.slice(1)}`;
  });
}

function spell(letters: readonly string[]): string {
  return letters
    .map((letter, index) => {
      const isDotted = letters[index + 1] === DOT;
      const consonant = (isDotted ? DOTTED[letter] : undefined) ?? CONSONANTS[letter];
      if (consonant === undefined) return spellOther(letter);
      const next = letters[index + (isDotted ? 2 : 1)];
      if (next === VIRAMA || (next !== undefined && SIGNS[next] !== undefined)) return consonant;
      return next === undefined && index > 0 ? consonant : `${consonant}a`;
    })
    .join('');
}

function spellOther(letter: string): string {
  if (letter === VIRAMA || letter === DOT) return '';
  const digit = DIGITS.indexOf(letter);
  return VOWELS[letter] ?? SIGNS[letter] ?? NASALS[letter] ?? (digit === -1 ? letter : String(digit));
}
