import { describe, expect, it } from '@jest/globals';
import { eventsOf, type ServerSentEvent } from './events.js';

async function* pieces(...texts: string[]): AsyncGenerator<string> {
  for (const text of texts) yield await Promise.resolve(text);
}
const all = async (...texts: string[]) => {
  const events: ServerSentEvent[] = [];
  for await (const event of eventsOf(pieces(...texts))) events.push(event);
  return events;
};

describe('Server-sent events', () => {
  it('are told one by one, however the stream was cut into pieces', async () => {
    const events = [
      { id: '1', type: 'progress', data: '{"a": 1}' },
      { id: '2', type: 'end', data: '{"b": 2}' },
    ];
    const text = 'event: progress\nid: 1\ndata: {"a": 1}\n\nevent: end\nid: 2\ndata: {"b": 2}\n\n';
    expect(await all(text)).toEqual(events);
    expect(await all(...text)).toEqual(events);
  });

  it('keep the id until another comes, and have their lines together', async () => {
    expect(await all('id: 7\ndata: one\ndata: two\n\ndata\n\n')).toEqual([
      { id: '7', type: 'message', data: 'one\ntwo' },
      { id: '7', type: 'message', data: '' },
    ]);
  });

  it('are none where there is a comment alone, or where the stream was cut off', async () => {
    expect(await all('\n: alive\n\nevent: progress\n\ndata: {"cut')).toEqual([]);
  });
});
