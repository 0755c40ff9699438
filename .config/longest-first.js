import TestSequencer from '@jest/test-sequencer';

/** Specs that take long, whatever their length, the longest first: a process that is killed at every step, a year of a company. */
const LONG = [/[\\/]killed-[^\\/]+$/, /[\\/]large-department\./, /[\\/]golden-months[\\/]/, /[\\/]test[\\/]e2e[\\/]/];

const rankOf = ({ path }) => {
  const rank = LONG.findIndex((pattern) => pattern.test(path));
  return rank < 0 ? LONG.length : rank;
};

/**
 * Begins with the specs that take longest. Without a memory of earlier runs jest goes by the size of files, and would
 * leave some, which are short, to the end, where one lane waits for the other.
 */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => rankOf(a) - rankOf(b));
  }
}
