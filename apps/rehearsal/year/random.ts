/** Chances that a seed decides: the same seed gives the same ones in the same order. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + (this.next() % (most - least + 1));
  }

  /** Whether something happens that does so `times` times out of a hundred. */
  happens(times: number): boolean {
    return this.between(1, 100) <= times;
  }

  /** One of several. Throws a RangeError where there is none. */
  pick<T>(from: readonly T[]): T {
    const [picked] = from.slice(this.between(0, Math.max(from.length - 1, 0)));
    if (picked === undefined) throw new RangeError('There is nothing to choose from.');
    return picked;
  }

  /** The next 32 bits, by mulberry32 of Tommy Ettinger (public domain). */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
}
