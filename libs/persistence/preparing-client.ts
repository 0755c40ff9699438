import pg from 'pg';

/** A statement is worth a plan of its own once a connection has been asked for it so often. */
const usesUntilPrepared = 5;
/** Of one connection: each plan takes memory of its server for as long as the connection lives. */
const mostPrepared = 250;
const mostCounted = 2_000;

/** Longer ones are about whole months: what they read decides about their plan, and they are not asked often. */
const longestText = 4_000;
const isPlanned = /^\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b/i;
/** How many rows are given decides about the plan. */
const readsRowsGiven = /\bunnest\s*\(/i;

/** Refused as a statement, which it was not before: a table has changed since it was prepared. */
const isStale = /^(?:0A000|42)/;

/**
 * A connection that has PostgreSQL parse the statements that it is asked for again and again once, under a name, and keep
 * their plans where these are as good as new ones; planning most of them takes longer than carrying them out. A
 * statement for which planning is told to go another way (`SET LOCAL`) is planned by that alone.
 */
export class PreparingClient extends pg.Client {
  private readonly uses = new Map<string, number>();
  private readonly names = new Map<string, string>();
  private prepared = 0;
  private isToldHowToPlan = false;

  override query<Answer>(...asked: unknown[]): Answer {
    const [text, values] = asked;
    if (typeof text !== 'string') return this.ask(asked);
    this.noteSettings(text);
    const name = asked.length === 2 && Array.isArray(values) && values.length > 0 ? this.nameOf(text) : undefined;
    if (name === undefined) return this.ask(asked);
    return this.ask<Promise<unknown>>([{ name, text, values }]).catch((error: { code?: string }) => {
      // Asked for again it is counted anew, and has another name by then.
      if (isStale.test(error.code ?? '')) this.names.delete(text);
      throw error;
    }) as Answer;
  }

  private ask<Answer>(asked: unknown[]): Answer {
    return (super.query as (...asked: unknown[]) => Answer).apply(this, asked);
  }

  private noteSettings(text: string): void {
    if (text.startsWith('SET LOCAL')) this.isToldHowToPlan = true;
    else if (text === 'COMMIT' || text === 'ROLLBACK') this.isToldHowToPlan = false;
  }

  private nameOf(text: string): string | undefined {
    if (this.isToldHowToPlan) return undefined;
    const known = this.names.get(text);
    if (known !== undefined || this.names.size >= mostPrepared || text.length > longestText) return known;
    const uses = (this.uses.get(text) ?? 0) + 1;
    if (uses === 1 && (!isPlanned.test(text) || readsRowsGiven.test(text))) return undefined;
    if (this.uses.size >= mostCounted) this.uses.clear();
    this.uses.set(text, uses);
    if (uses < usesUntilPrepared) return undefined;
    this.uses.delete(text);
    this.prepared += 1;
    const name = `often-${this.prepared}`;
    this.names.set(text, name);
    return name;
  }
}
