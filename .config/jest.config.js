/** jest runs the specs as Node would: on the sources, in a process that has loaded them once. */
export default {
  rootDir: '..',
  runtime: '<rootDir>/test/runner/specs/runtime.mjs',
  testEnvironment: '<rootDir>/test/runner/specs/environment.mjs',
  injectGlobals: false,
  // An end-to-end step waits for a real server; every wait inside it is bounded on its own.
  testTimeout: 60_000,
  transform: {},
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.premia'],
  testSequencer: '<rootDir>/.config/longest-first.js',
  testMatch: ['<rootDir>/{apps,workflows,activities,libs,test}/**/*.spec.ts'],
};
