interface Listed {
  month: string;
  postedAt: string | null;
}

/** The statement by which somebody stands now: what was posted last, whatever month it is of; at once, of the later month. */
export function lastPosted<Each extends Listed>(statements: readonly Each[]): Each | undefined {
  return statements
    .filter(({ postedAt }) => postedAt !== null)
    .toSorted((one, other) => orderOf(one).localeCompare(orderOf(other)))
    .at(-1);
}

function orderOf({ month, postedAt }: Listed): string {
  return `${postedAt} ${month}`;
}
