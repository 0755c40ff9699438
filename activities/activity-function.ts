/** An activity as a worker calls it: its arguments and its result are what the contract of its workflow says. */
export type ActivityFunction = (...args: unknown[]) => Promise<unknown>;
