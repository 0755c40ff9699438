/** Words for a sentence: one text, or a text for each form of the plural of its first whole number. */
type Words = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** Sentences of the API as it writes them, with `{{1}}`, `{{2}}`… for what is put into them, each in another language. */
export type Sentences = Readonly<Record<string, Words>>;

/** A sentence in another language, and what of it is as it was: names, codes, days, numbers. */
export interface Told {
  readonly text: string;
  readonly values: readonly string[];
}

/** Says a sentence of the API in another language; nothing where there are no words for the whole of it. */
export type SentenceTeller = (sentence: string) => Told | undefined;

interface Place {
  readonly name: string;
  /** What stands in quotation marks is a name of the company; what is listed behind a colon is written as it is listed. */
  readonly staysAsItIs: boolean;
}

interface Pattern {
  readonly expression: RegExp;
  /** What the sentence must contain, looked for before the expression is. */
  readonly letters: string;
  /** The places in the order in which the sentence has them. */
  readonly places: readonly Place[];
  readonly words: Words;
}

const place = /\{\{(\d)\}\}/g;
/** What stands between parts of a sentence that say something each. */
const joints = [': ', '; ', '. ', ', '];
/** What is put into a sentence is one part of it, or a list. */
const jointsOfValue = [', '];
const listed = /\b(?:are|fields|has|of): $/;
/** Whatever is longer is no sentence of the product, and every joint in it would be tried. */
const longest = 1200;

/**
 * Makes the teller of a language, from words of sentences and of what is put into them. A sentence is told as a whole by a pattern, or part by part where each part has one ("is
 * missing: write a month…"); of several ways the one that leaves the fewest letters as they were. What was put into a
 * sentence is told as well where it has words, and stays as it is otherwise.
 */
export function makeSentenceTeller(words: readonly Sentences[], language: string): SentenceTeller {
  const entries = words.flatMap((each) => Object.entries(each));
  const wholes = new Map(entries.filter(([sentence]) => !sentence.includes('{{')));
  const patterns = entries
    .filter(([sentence]) => sentence.includes('{{'))
    .map(([sentence, said]) => patternOf(sentence, said));
  const rules = new Intl.PluralRules(language);
  const known = new Map<string, Told | undefined>();
  const knownValues = new Map<string, Told | undefined>();

  const tell = (sentence: string): Told | undefined => {
    if (!known.has(sentence)) known.set(sentence, findBest(sentence, joints));
    return known.get(sentence);
  };

  const tellValue = (value: string): Told | undefined => {
    if (!knownValues.has(value)) knownValues.set(value, findBest(value, jointsOfValue));
    return knownValues.get(value);
  };

  const findBest = (sentence: string, between: readonly string[]): Told | undefined => {
    const whole = wholes.get(sentence);
    if (whole !== undefined) return { text: formOf(whole, [], rules), values: [] };
    return fewestLeft([
      ...patterns.flatMap((pattern) => tellBy(pattern, sentence) ?? []),
      ...splitAt(between, sentence).flatMap(({ first, joint, rest }) => {
        const [one, other] = between === joints ? [tell(first), tell(rest)] : [tellValue(first), tellValue(rest)];
        return one && other
          ? [{ text: `${one.text}${joint}${other.text}`, values: [...one.values, ...other.values] }]
          : [];
      }),
    ]);
  };

  const tellBy = ({ expression, letters, places, words }: Pattern, sentence: string): Told | undefined => {
    const found = sentence.includes(letters) ? expression.exec(sentence)?.slice(1) : undefined;
    if (found === undefined) return undefined;
    const text = formOf(words, found, rules);
    const told = new Map(
      places.map(({ name, staysAsItIs }, index): [string, Told] => {
        const value = found[index] ?? '';
        return [name, (staysAsItIs ? undefined : tellValue(value)) ?? { text: value, values: [value] }];
      }),
    );
    const used = [...text.matchAll(place)].map(([, name = '']) => name);
    return {
      text: text.replace(place, (_, name: string) => told.get(name)?.text ?? ''),
      values: used.flatMap((name) => told.get(name)?.values ?? []),
    };
  };

  return (sentence) => (sentence.length > longest ? undefined : tell(sentence));
}

function patternOf(sentence: string, words: Words): Pattern {
  const literals = sentence.split(/\{\{\d\}\}/);
  const places = [...sentence.matchAll(place)].map(([, name = ''], index) => {
    const [before = '', after = ''] = literals.slice(index, index + 2);
    const isQuoted = /["“]$/.test(before) && /^["”]/.test(after);
    return { name, staysAsItIs: isQuoted || listed.test(before) };
  });
  const escaped = literals.map((literal) => literal.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return {
    expression: new RegExp(`^${escaped.join('(.+?)')}$`, 'su'),
    letters: literals.toSorted((one, other) => other.length - one.length)[0] ?? '',
    places,
    words,
  };
}

function splitAt(between: readonly string[], sentence: string): { first: string; joint: string; rest: string }[] {
  return between.flatMap((joint) => {
    const places: number[] = [];
    for (let at = sentence.indexOf(joint); at > 0; at = sentence.indexOf(joint, at + 1)) places.push(at);
    return places.map((at) => ({ first: sentence.slice(0, at), joint, rest: sentence.slice(at + joint.length) }));
  });
}

function fewestLeft(ways: readonly Told[]): Told | undefined {
  const left = ({ values }: Told) => values.join('').length;
  return ways.reduce<Told | undefined>((best, way) => (best && left(best) <= left(way) ? best : way), undefined);
}

function formOf(words: Words, values: readonly string[], rules: Intl.PluralRules): string {
  if (typeof words === 'string') return words;
  const number = values.find((value) => /^\d+$/.test(value)) ?? '0';
  return words[rules.select(Number(number))] ?? words.other ?? '';
}
