import { describe, expect, it } from '@jest/globals';
import { ConfigurationError } from '#platform/configuration.js';
import { readSettings } from './settings.js';

describe('The settings of the launcher', () => {
  it('start servers of its own unless the environment names others', () => {
    expect(readSettings([], {})).toMatchObject({
      watch: false,
      databaseUrl: undefined,
      databaseOwnerUrl: undefined,
      hasOwnTemporal: false,
      preferredPort: 3000,
    });
    expect(
      readSettings(['--watch'], {
        DATABASE_URL: 'postgresql://app@somewhere/premia',
        DATABASE_OWNER_URL: 'postgresql://owner@somewhere/premia',
        TEMPORAL_PROFILE: 'cloud',
        PORT: '8080',
      }),
    ).toMatchObject({
      watch: true,
      databaseUrl: 'postgresql://app@somewhere/premia',
      databaseOwnerUrl: 'postgresql://owner@somewhere/premia',
      hasOwnTemporal: true,
      preferredPort: 8080,
    });
  });

  it('refuse an owner of a database of which nothing else is said', () => {
    expect(() => readSettings([], { DATABASE_OWNER_URL: 'postgresql://owner@somewhere/premia' })).toThrow(
      'DATABASE_OWNER_URL is set without DATABASE_URL.',
    );
  });

  it('refuse what they do not know', () => {
    expect(() => readSettings(['--wach'], {})).toThrow('Unknown argument --wach.');
    expect(() => readSettings([], { PORT: 'three' })).toThrow(new ConfigurationError('PORT must be a number'));
    expect(() => readSettings([], { PORT: '0' })).toThrow('PORT is 0. Set it to a number from 1 to 65535');
    expect(() => readSettings([], { LOG_LEVEL: 'loud' })).toThrow(/^LOG_LEVEL /);
  });
});
