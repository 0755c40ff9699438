import base from './jest.config.js';

/** The specs that judge a mutant of the pay engine: its own, which need no server. */
export default { ...base, testMatch: ['<rootDir>/libs/compensation/**/*.spec.ts'] };
