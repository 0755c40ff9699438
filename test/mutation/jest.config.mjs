import base from '../../.config/jest.config.js';
import { groups } from './groups.mjs';

/** The specs of the group that is being mutated. */
export default {
  ...base,
  rootDir: '../..',
  testMatch: groups[process.env.MUTATION_GROUP].specs.map((pattern) => `<rootDir>/${pattern}`),
  setupFiles: ['<rootDir>/test/mutation/without-shrinking.mjs'],
};
