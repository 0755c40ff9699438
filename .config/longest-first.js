import TestSequencer from '@jest/test-sequencer';

/** A company's whole month, with a process killed at every step: minutes, and little text. */
const isLong = ({ path }) => /[\\/]killed-[^\\/]+\.spec\.ts$/.test(path);

/**
 * Begins with the specs that take longest. Without a memory of earlier runs jest goes by the size of files, and would
 * leave them, which are short, to the end, where one lane waits for the other.
 */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
}
