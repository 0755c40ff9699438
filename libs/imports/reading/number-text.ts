import { oneLine, type Reading, wrong } from './reading.js';

/** What stands between whole and part in the numbers of a file. */
export type DecimalMark = ',' | '.';

const spaces = /[\s\u00A0\u202F\u2007\u2009\u2008\u200A'’]/g;
const units = /(?:руб(?:лей|ля|ль)?\.?|р\.|rub|rur|₽|usd|\$|eur|€|коп\.?|дн(?:ей|\.)?|ч(?:ас(?:ов|а)?)?\.?|шт\.?)$/i;

/**
 * A number as people and programs write it, as decimal text: spaces of any kind between groups, a comma or a point, a
 * sign in front, a real minus, brackets in place of one, a currency behind. What can be read in two ways, 1,234, is read
 * by what is known of the file, and otherwise refused: the one would be a thousand times the other.
 */
export function readNumber(text: string, mark: DecimalMark | undefined): Reading<string> {
  const inBrackets = /^\((.*)\)$/.exec(oneLine(text));
  const bare = (inBrackets?.[1] ?? text)
    .replace(spaces, '')
    .replace(/[\u2212\u2013\u2014\u2012]/g, '-')
    .replace(units, '');
  const parts = /^([+-]?)([\d.,]+)$/.exec(bare);
  if (!parts) return wrong('not-a-number', 'is not a number; write it with digits, such as 1234.56 or 1 234,56');
  const [, sign = '', digits = ''] = parts;
  const read = readDigits(digits, mark);
  if ('problem' in read) return read;
  const isNegative = (sign === '-') !== (inBrackets !== null) && /[1-9]/.test(read.value);
  return { value: `${isNegative ? '-' : ''}${read.value}` };
}

/** The mark that a number shows by how it is written; undefined where it shows none. */
export function markOf(text: string): DecimalMark | undefined {
  const digits = text
    .replace(spaces, '')
    .replace(units, '')
    .replace(/^[-+(\u2212]|\)$/g, '');
  if (!/^\d[\d.,]*$/.test(digits)) return undefined;
  const last = /[.,](?=\d*$)/.exec(digits)?.[0] as DecimalMark | undefined;
  if (last === undefined) return undefined;
  const other = last === ',' ? '.' : ',';
  if (digits.includes(other)) return digits.split(last).length === 2 ? last : other;
  if (digits.split(last).length > 2) return other;
  return isAmbiguous(digits) ? undefined : last;
}

function readDigits(digits: string, mark: DecimalMark | undefined): Reading<string> {
  if (isAmbiguous(digits) && mark === undefined)
    return wrong(
      'number-ambiguous',
      'can be read in two ways; say what stands between whole and part, or write two decimals',
    );
  const used = isAmbiguous(digits) ? mark : markOf(digits);
  const group = used === ',' ? '.' : ',';
  const [whole = '', part, ...more] = digits.split(used ?? '.');
  const groups = whole.split(group);
  const isGrouped = groups.every((each, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(each));
  if (
    more.length > 0 ||
    part?.includes(group) === true ||
    (groups.length > 1 && !isGrouped) ||
    groups.join('') === '' ||
    part === ''
  )
    return wrong('not-a-number', 'is not a number; write it with digits, such as 1234.56 or 1 234,56');
  const short = groups.join('').replace(/^0+(?=\d)/, '');
  return { value: part === undefined ? short : `${short}.${part}` };
}

/** One mark, three digits behind it and up to three in front, the first of which is no 0. */
function isAmbiguous(digits: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
}
