/** Where the bar of each amount begins and how wide it is, in percent: each goes on where the one before it ended. */
export function barsOf(amounts: readonly string[]): { from: number; width: number }[] {
  // Widths are pictures of amounts, never amounts.
  const ends = amounts.reduce<number[]>((sums, amount) => [...sums, (sums.at(-1) ?? 0) + Number(amount)], [0]);
  const least = Math.min(...ends);
  const whole = Math.max(...ends) - least || 1;
  return amounts.map((_, index) => {
    const [begins = 0, ended = 0] = ends.slice(index, index + 2);
    return {
      from: ((Math.min(begins, ended) - least) * 100) / whole,
      width: (Math.abs(ended - begins) * 100) / whole,
    };
  });
}
