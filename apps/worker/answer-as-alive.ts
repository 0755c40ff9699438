import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

/**
 * Answers `GET /health/live` on the loopback, as the API does, for as long as this process does anything: whoever keeps
 * it running can tell one that hangs from one that works. Whether Temporal and the database answer has no part in it.
 */
export async function answerAsAlive(port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const isKnown = request.method === 'GET' && request.url === '/health/live';
    response.writeHead(isKnown ? 200 : 404, { 'content-type': 'application/json', connection: 'close' });
    response.end(
      JSON.stringify(isKnown ? { isAlive: true } : { detail: 'Here is GET /health/live and nothing else.' }),
    );
  });
  server.listen({ port, host: '127.0.0.1' });
  await once(server, 'listening');
  return server;
}
