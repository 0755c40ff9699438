import { condition } from '@temporalio/workflow';

/** A message that was lost is made up for after this time; a run over a weekend keeps a short history all the same. */
const longestWait = '1 hour';

/** Waits for what the database says of a run, and looks again whenever there is news of it. */
export class News {
  private told = 0;

  tell(): void {
    this.told += 1;
  }

  /** Looks until there is an answer. */
  async until<Answer>(look: () => Promise<Answer | undefined>): Promise<Answer> {
    for (;;) {
      // Counted before it looks: what is told meanwhile lets it look again.
      const before = this.told;
      const answer = await look();
      if (answer !== undefined) return answer;
      await condition(() => this.told !== before, longestWait);
    }
  }

  /** Takes a step, again after each news, until the run is not paused. */
  unlessPaused<Result extends { paused?: true }>(
    step: () => Promise<Result>,
  ): Promise<Exclude<Result, { paused: true }>> {
    return this.until(async () => {
      const result = await step();
      return result.paused ? undefined : (result as Exclude<Result, { paused: true }>);
    });
  }
}
