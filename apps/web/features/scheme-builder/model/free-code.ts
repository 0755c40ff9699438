/** A code that none of the others has: the wanted one, or with the first number that is free. */
export function freeCode(wanted: string, taken: readonly unknown[]): string {
  if (!taken.includes(wanted)) return wanted;
  let number = 2;
  while (taken.includes(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
