/** ESM jest on sources: aliases come from package.json `imports` through the `source` condition. */
export default {
  rootDir: '..',
  testEnvironment: 'node',
  // An end-to-end step waits for a real server; every wait inside it is bounded on its own.
  testTimeout: 60_000,
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.premia'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  testSequencer: '<rootDir>/.config/longest-first.js',
  testMatch: ['<rootDir>/{apps,workflows,activities,libs,test}/**/*.spec.ts'],
};
