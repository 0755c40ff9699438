import { describe, expect, it } from '@jest/globals';
import { readSettings } from './settings.js';

describe('The settings of the launcher', () => {
  it('start servers of its own unless the environment names others', () => {
    expect(readSettings([], {})).toMatchObject({
      watch: false,
      databaseUrl: undefined,
      hasOwnTemporal: false,
      preferredPort: 3000,
    });
    expect(
      readSettings(['--watch'], {
        DATABASE_URL: 'postgresql://somewhere/premia',
        TEMPORAL_PROFILE: 'cloud',
        PORT: '8080',
      }),
    ).toMatchObject({
      watch: true,
      databaseUrl: 'postgresql://somewhere/premia',
      hasOwnTemporal: true,
      preferredPort: 8080,
    });
  });

  it('refuse what they do not know', () => {
    expect(() => readSettings(['--wach'], {})).toThrow('Unknown argument --wach.');
    expect(() => readSettings([], { PORT: 'three' })).toThrow(
      'PORT is three, which is not a port number. Set it to a number from 1 to 65535, or leave it out.',
    );
  });
});
