import { linesOf } from './lines.js';

/** A server-sent event: its id and type where it has them, and what it tells. */
export interface ServerSentEvent {
  id: string | undefined;
  type: string;
  data: string;
}

/**
 * The events of a stream, as https://html.spec.whatwg.org/multipage/server-sent-events.html has them: fields line by line,
 * an empty line after each event. Comments, and what was cut off before its empty line, are passed over.
 */
export async function* eventsOf(text: AsyncIterable<string>): AsyncGenerator<ServerSentEvent> {
  let id: string | undefined;
  let type = 'message';
  let data: string[] = [];
  for await (const line of linesOf(text)) {
    if (line === '') {
      if (data.length > 0) yield { id, type, data: data.join('\n') };
      [type, data] = ['message', []];
      continue;
    }
    const [, name, value = ''] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? [];
    if (name === 'id') id = value;
    else if (name === 'event') type = value;
    else if (name === 'data') data.push(value);
  }
}
