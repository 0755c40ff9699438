/** What a password that is chosen must have, in words for the field; lengths and this are all that is asked for. */
export const shortestPassword = 12;
export const longestPassword = 200;

/** Characters that have to be left when everything that is tried first is taken away. */
const fewestOwn = 4;

/**
 * Why a password is refused, as a message at its field; undefined when it may be taken.
 *
 * Composition is not asked for, as NIST SP 800-63B advises; what is tried first does not count: the words and keyboard
 * rows that lists of common passwords consist of, also with digits for letters, runs and repetitions, years, dates and
 * phone numbers, and the login. Of "Qwerty-2026-Password!" nothing is left, of three words that belong to nobody enough.
 */
export function weaknessOf(password: string, login = ''): string | undefined {
  if (password.length < shortestPassword) return `has at least ${shortestPassword} characters`;
  if (password.length > longestPassword) return `has at most ${longestPassword} characters`;
  const small = password.normalize('NFKC').toLowerCase();
  if (ownCharacters(small, commonPieces(small)) < fewestOwn)
    return 'is one of the passwords that are tried first: common words, rows of keys, repetitions or dates. Choose three words that have nothing to do with each other';
  if (ownCharacters(small, [...commonPieces(small), ...piecesOfLogin(login)]) < fewestOwn)
    return 'is made from the login. Choose one that has nothing to do with it';
  return undefined;
}

/** How many letters, digits and signs stand in none of the pieces, in either reading of digits that stand for letters. */
function ownCharacters(small: string, pieces: readonly string[]): number {
  const taken = new Set<number>();
  for (const reading of readingsOf(small))
    for (const piece of pieces)
      for (let at = reading.indexOf(piece); at >= 0; at = reading.indexOf(piece, at + 1))
        for (let offset = 0; offset < piece.length; offset += 1) taken.add(at + offset);
  // What stands once between pieces, and signs that say the same again, are no choice either.
  const own = [...Array(small.length).keys()].filter((at) => !taken.has(at)).map((at) => small.charAt(at));
  return own.filter((character, index) => /[^\s._-]/u.test(character) && character !== own[index - 1]).length;
}

/** As written, and with the letters that digits and signs are put for; both have the same length. */
function readingsOf(small: string): string[] {
  return [small, small.replace(/[013457@$!|]/g, (sign) => lettersOfSigns[sign] ?? sign)];
}

const lettersOfSigns: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
};

function commonPieces(small: string): string[] {
  const years = small.match(/(?:19|20)\d\d/g) ?? [];
  const datesAndPhones = small.match(/\d{1,4}(?:[./-]\d{1,4})+|\d{6,}/g) ?? [];
  return [...commonWords, ...runsOf(small), ...years, ...datesAndPhones, ...repetitionsOf(small)];
}

/** "aaa", "abcabc" and the like; a phrase that somebody says twice is still a phrase. */
function repetitionsOf(small: string): string[] {
  const threeTimes = small.match(/(.)\1{2,}/gu) ?? [];
  const again = [...small.matchAll(/(.{3,8}?)\1+/gu)].map(([whole]) => whole);
  return [...threeTimes, ...again];
}

/** Three and more neighbours of a keyboard or an alphabet, in either direction. */
function runsOf(small: string): string[] {
  const runs: string[] = [];
  for (let from = 0; from + 3 <= small.length; from += 1) {
    const three = small.slice(from, from + 3);
    if (rows.some((row) => row.includes(three))) runs.push(three);
  }
  return runs;
}

const forwards = [
  '01234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  '!@#$%^&*()',
  '!"№;%:?*()',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '!qaz@wsx#edc$rfv%tgb^yhn&ujm',
  'qazwsxedcrfvtgbyhnujm',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '1a2s3d4f5g6h7j8k9l',
  '1a2b3c4d5e6f7g8h9i',
  'a1b2c3d4e5f6g7h8i9',
];
const rows = [...forwards, ...forwards.map((row) => [...row].toReversed().join(''))];

/** The login and what stands before and behind its @; parts of three letters stand in half of all words. */
function piecesOfLogin(login: string): string[] {
  const small = login.trim().toLowerCase();
  return [small, ...small.split('@'), ...small.split(/[._+@-]/)].filter((part) => part.length >= 4);
}

/**
 * What the published lists of the most used passwords (NCSC's hundred thousand, yearly ones of password managers) come
 * down to once digits, signs and rows are taken away, in English, in Russian, and in Russian typed on Latin keys; with
 * seasons, months and what this product is about, which stand in no list and are tried at companies all the same.
 */
const commonWords = words(`
  password passwort passw0rd passwd parol parole passphrase pass secret letmein welcome changeme changeit default
  admin administrator root user login guest test demo example temp master access server system computer internet
  service support manager director accounting premia salary bonus payroll company office
  iloveyou ilove loveyou lovely love forever princess sunshine football baseball basketball hockey soccer superman
  batman spiderman pokemon starwars dragon monkey shadow michael jennifer jordan jessica charlie daniel thomas robert
  ashley nicole george andrew matthew joshua hunter ranger buster killer pepper ginger cookie cheese banana orange
  summer winter spring autumn flower butterfly angel heaven blessed jesus christ whatever trustno trust nothing
  freedom liverpool arsenal chelsea manchester barcelona juventus ferrari mercedes porsche mustang corvette harley
  google facebook samsung apple microsoft windows linkedin minecraft fortnite hello hallo bonjour nomore unbelievable
  correct horse battery staple qwerty azerty asdf zxcv qwer abcd abc123 money million america london moscow moskva
  russia rossiya spartak zenit lokomotiv natasha natalia tatiana svetlana marina andrey sergey aleksandr alexander
  maksim dmitry vladimir nikita ivanov privet lubov lyubov solnce zvezda krasota
  january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday
  пароль привет админ администратор любовь люблю солнце звезда красота россия москва спартак зенит марина наташа
  сергей андрей александр максим владимир никита премия бонус зарплата компания
  январь февраль март апрель июнь июль август сентябрь октябрь ноябрь декабрь зима весна лето осень
  gfhjkm ghbdtn flvby k.,jdm k.,k. cjkywt hjccbz vjcrdf yfnfif cthutq fylhtq
`);

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
