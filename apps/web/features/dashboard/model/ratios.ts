/** Decimal texts as whole units of a millionth: exact, and enough for shares that are shown to a decimal. */
const scale = 1_000_000n;

/** What pay is of revenue in percent, to one decimal; nothing where nothing was sold. */
export function percentOf(pay: string, revenue: string | null): string | undefined {
  if (revenue === null || unitsOf(revenue) <= 0n) return undefined;
  return tenths((unitsOf(pay) * 1000n + unitsOf(revenue) / 2n) / unitsOf(revenue));
}

/** The mean of decimal texts, to one decimal; nothing of none. */
export function meanOf(texts: readonly string[]): string | undefined {
  if (texts.length === 0) return undefined;
  const sum = texts.reduce((all, text) => all + unitsOf(text), 0n);
  const count = BigInt(texts.length) * scale;
  return tenths((sum * 10n + count / 2n) / count);
}

function tenths(value: bigint): string {
  const size = value < 0n ? -value : value;
  return `${value < 0n ? '-' : ''}${size / 10n}.${size % 10n}`;
}

function unitsOf(text: string): bigint {
  const [whole = '0', decimals = ''] = text.replace('-', '').split('.');
  const units = BigInt(whole) * scale + BigInt(decimals.slice(0, 6).padEnd(6, '0'));
  return text.startsWith('-') ? -units : units;
}
