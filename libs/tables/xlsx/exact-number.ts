/** A spreadsheet keeps and shows 15 digits; what is beyond them is how a binary fraction comes out. */
const KEPT_DIGITS = 15;
/** As many digits before the point leave four behind it, as many as amounts have. */
const MOST_WHOLE_DIGITS = 11;

const plain = /^-?\d+(?:\.\d+)?$/;

/**
 * The number of a cell as decimal text: as it is written where that is plain, otherwise the shortest text that is the
 * same number, without what only binary arithmetic added (0.30000000000000004 is 0.3, as the sheet shows it). Undefined
 * where digits that count would be lost: a number so long has to be text.
 */
export function exactNumber(written: string): string | undefined {
  const text = written.trim();
  if (plain.test(text) && countDigits(text) <= KEPT_DIGITS) return tidy(text);
  const number = Number(text);
  if (text === '' || !Number.isFinite(number)) return undefined;
  const shortest = expand(String(number));
  if (countDigits(shortest) <= KEPT_DIGITS) return tidy(shortest);
  if (countWholeDigits(shortest) > MOST_WHOLE_DIGITS) return undefined;
  return tidy(expand(String(Number(number.toPrecision(KEPT_DIGITS)))));
}

function countDigits(text: string): number {
  const digits = text.replace(/^-/, '').replace('.', '').replace(/^0+/, '');
  return (text.includes('.') ? digits.replace(/0+$/, '') : digits).length;
}

function countWholeDigits(text: string): number {
  return (text.replace(/^-/, '').split('.')[0] ?? '').replace(/^0+/, '').length;
}

/** 1.5e-7 as 0.00000015. */
function expand(text: string): string {
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!parts) return text;
  const [, sign = '', whole = '', fraction = '', power = ''] = parts;
  const digits = whole + fraction;
  const point = 1 + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return `${sign}${digits}${'0'.repeat(point - digits.length)}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** Without zeros in front and without a sign of nothing. */
function tidy(text: string): string {
  const short = text.replace(/^(-?)0+(?=\d)/, '$1');
  return /^-0(?:\.0+)?$/.test(short) ? short.slice(1) : short;
}
