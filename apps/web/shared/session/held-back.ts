/** Carries out what is held back, and says whether all of it has got through. */
export type Finish = () => Promise<boolean>;

/**
 * What this page has promised and not sent yet: decisions that can still be taken back, what was typed a moment ago. A
 * session does not end before it.
 */
export class HeldBack {
  private readonly finishes = new Set<Finish>();
  /** What did not get through and has said so where it stands: it does not keep anybody a second time. */
  private readonly told = new WeakSet<Finish>();

  /** Takes part in every end of a session until the answer is called. */
  add(finish: Finish): () => void {
    this.finishes.add(finish);
    return () => this.finishes.delete(finish);
  }

  /** Whether the session may end: everything has got through, or whoever ends it has been told once that it has not. */
  async finish(): Promise<boolean> {
    const outcomes = await Promise.all(
      [...this.finishes].map(async (finish) => {
        if (await finish()) return true;
        const isTold = this.told.has(finish);
        this.told.add(finish);
        return isTold;
      }),
    );
    return outcomes.every(Boolean);
  }
}

export const heldBack = new HeldBack();
