/** Sums and differences of decimal texts with a few places, in whole units of the last place: exact at any size. */
const places = 6n;
const scale = 10n ** places;

/** The sum of amounts, with as many decimals as the longest of them has. */
export function addAmounts(amounts: readonly string[]): string {
  const decimals = Math.max(0, ...amounts.map(decimalsOf));
  return write(
    amounts.reduce((sum, amount) => sum + read(amount), 0n),
    decimals,
  );
}

/** What one amount is more than another. */
export function subtractAmounts(one: string, other: string): string {
  return write(read(one) - read(other), Math.max(decimalsOf(one), decimalsOf(other)));
}

/** Orders decimal texts by what they say. */
export function compareAmounts(one: string, other: string): number {
  const difference = read(one) - read(other);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** An amount as it is paid: with all decimals of its currency, whose figure a plan may have without. */
export function asPaid(amount: string, currency: string): string {
  const decimals = decimalsOf(amount);
  // Most amounts have them all, and lists have thousands.
  if (decimals > 1) return amount;
  const all = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 0;
  return decimals < all ? write(read(amount), all) : amount;
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

/** An amount as a whole number by which many are ordered: read once, where comparing two would read both each time. */
export function orderOfAmount(text: string): bigint {
  return read(text);
}

function read(text: string): bigint {
  const [whole = '0', decimals = ''] = text.replace('-', '').split('.');
  if (BigInt(decimals.length) > places) throw new Error(`An amount has at most ${places} decimals: ${text}`);
  const units = BigInt(whole) * scale + BigInt(decimals.padEnd(Number(places), '0'));
  return text.startsWith('-') ? -units : units;
}

function write(units: bigint, decimals: number): string {
  const size = units < 0n ? -units : units;
  const fraction = (size % scale).toString().padStart(Number(places), '0').slice(0, decimals);
  return `${units < 0n ? '-' : ''}${size / scale}${fraction === '' ? '' : `.${fraction}`}`;
}
