/** What `@jest/globals` is to specs: the framework of the spec that runs, also in a module that an earlier one has loaded. */
export let afterAll, afterEach, beforeAll, beforeEach, describe, expect, it;

export function useGlobals(globals) {
  ({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } = globals);
}
