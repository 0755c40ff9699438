import type { AmountSource } from './amount-source.js';

type Path = (string | number)[];

/**
 * What is wrong with an amount that several people share, and where: it reads what another component pays, or
 * deals, which differ from person to person, so that the shares would not add up. Nothing where it is the same
 * for everyone.
 */
export function findPersonalPart(
  source: AmountSource,
  path: Path,
): { readonly path: Path; readonly message: string } | undefined {
  if (typeof source === 'string' || 'value' in source) return undefined;
  if ('plus' in source) {
    const inside = [
      ...source.plus.map((part, index) => ({ part, at: ['plus', index] })),
      ...source.minus.map((part, index) => ({ part, at: ['minus', index] })),
    ];
    return inside
      .map(({ part, at }) => findPersonalPart(part, [...path, ...at]))
      .find((personal) => personal !== undefined);
  }
  const [field, what] =
    'component' in source
      ? (['component', 'is paid to one person'] as const)
      : (['deals', "counts one person's deals"] as const);
  return {
    path: [...path, field],
    message: `${what}, but this amount is shared by several; use a value that is the same for all of them`,
  };
}
