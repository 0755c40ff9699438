import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { pino, type Logger, type LoggerOptions } from 'pino';
import { logOptions } from './log-options.js';

const pay = '47001.23';

/** What a logger with our options writes for one call. */
function written(write: (logger: Logger) => void): Record<string, unknown> {
  let line = '';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      line += chunk.toString();
      done();
    },
  });
  write(pino(logOptions('info') as LoggerOptions, stream));
  return JSON.parse(line) as Record<string, unknown>;
}

const fault = () =>
  Object.assign(new Error(`the base is ${pay}`), {
    code: '22P02',
    severity: 'ERROR',
    query: 'INSERT',
    parameters: [pay],
  });

describe('A log line', () => {
  it.each([
    ['under err', (logger: Logger) => logger.error({ err: fault() }, 'It failed')],
    ['under any other name', (logger: Logger) => logger.error({ error: fault() }, 'It failed')],
    ['inside an object', (logger: Logger) => logger.error({ a: { b: fault() } }, 'It failed')],
    ['without a message', (logger: Logger) => logger.error({ err: fault() })],
    ['alone', (logger: Logger) => logger.error(fault())],
  ])('tells the code of an error %s, and no value of it', (_where, write) => {
    const line = JSON.stringify(written(write));
    expect(line).toContain('"22P02"');
    expect(line).not.toContain(pay);
    expect(line).not.toContain('INSERT');
  });

  it('names a request by its id, method and path, without its query', () => {
    const req = { id: 'r-1', method: 'GET', originalUrl: '/api/people?name=Maxim', url: '/?name=Maxim' };
    expect(written((logger) => logger.info({ req }, 'x'))['req']).toEqual({
      id: 'r-1',
      method: 'GET',
      path: '/api/people',
    });
  });

  it('keeps the secret address of a calendar to itself', () => {
    const req = { id: 'r-1', method: 'GET', originalUrl: '/api/calendar/s3cret.ics?x=1', url: '/' };
    expect(written((logger) => logger.info({ req }, 'x'))['req']).toMatchObject({ path: '/api/calendar/...' });
  });
});
