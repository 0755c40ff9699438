import base from '../../.config/jest.config.js';
import { swcOptions } from '../../.config/swc.js';
import { groups } from './groups.mjs';

/**
 * The specs of the group that is being mutated, in jest's own runtime: the mutants are switched on and off in a context
 * of `node:vm`, with the sources anew for every spec.
 */
export default {
  ...base,
  rootDir: '../..',
  runtime: undefined,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', swcOptions] },
  testMatch: groups[process.env.MUTATION_GROUP].specs.map((pattern) => `<rootDir>/${pattern}`),
  setupFiles: ['<rootDir>/test/mutation/without-shrinking.mjs'],
};
