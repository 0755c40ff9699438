/** Mutation testing of the pay engine: every line that decides about money must have a test that misses it. */
export default {
  mutate: [
    'libs/compensation/numbers/exact-fraction.ts',
    'libs/compensation/numbers/weight.ts',
    'libs/compensation/indicator-kinds/measured.ts',
  ],
  packageManager: 'npm',
  plugins: ['@stryker-mutator/jest-runner'],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: { projectType: 'custom', configFile: '.config/jest.mutation.config.js' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // On a busy machine a short limit passes for a killed mutant.
  timeoutMS: 20_000,
  // The sandbox gets what the specs read and nothing else; .premia may hold the files of running servers.
  ignorePatterns: ['**', '!package.json', '!tsconfig.json', '!.config/**', '!libs/**', '!test/**'],
  tempDirName: '.premia/mutation/sandbox',
  reporters: ['clear-text', 'progress', 'html', 'json'],
  htmlReporter: { fileName: '.premia/mutation/report.html' },
  jsonReporter: { fileName: '.premia/mutation/report.json' },
  incrementalFile: '.premia/mutation/incremental.json',
};
