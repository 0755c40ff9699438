import { connect, createServer, type Socket } from 'node:net';
import { once } from 'node:events';
import { findFreePort } from '#apps/launcher/servers/ports.js';

interface Watch {
  marker: string;
  committed: () => void;
}

/**
 * Stands between a process and PostgreSQL, and can keep from the process that a transaction was committed: the
 * one moment in which the database knows of an effect and nobody else does, held for as long as a test needs.
 */
export class CommitGate {
  private watch: Watch | undefined;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: ReturnType<typeof createServer>,
    readonly port: number,
  ) {}

  /** A gate in front of the server of a database address. */
  static async open(databaseUrl: string): Promise<CommitGate> {
    const { hostname, port } = new URL(databaseUrl);
    const server = createServer();
    const gate = new CommitGate(server, await findFreePort());
    server.on('connection', (client) => gate.join(client, connect(Number(port), hostname)));
    server.listen(gate.port, '127.0.0.1');
    await once(server, 'listening');
    return gate;
  }

  /** The same database, reached through the gate. */
  addressOf(databaseUrl: string): string {
    const url = new URL(databaseUrl);
    url.hostname = '127.0.0.1';
    url.port = String(this.port);
    return url.href;
  }

  /** Resolves when the next transaction that sends the marker is committed; its connection then stays silent. */
  holdNextCommitOf(marker: string): Promise<void> {
    return new Promise((committed) => {
      this.watch = { marker, committed };
    });
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(client: Socket, database: Socket): void {
    let isMarked = false;
    let isHeld = false;
    for (const [socket, other] of [
      [client, database],
      [database, client],
    ] as const) {
      this.sockets.add(socket);
      socket.setNoDelay(true);
      // A killed process resets its connections; that is what the gate is for.
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        this.sockets.delete(socket);
        other.destroy();
      });
    }
    client.on('data', (sent) => {
      if (this.watch && sent.includes(this.watch.marker)) isMarked = true;
      database.write(sent);
    });
    database.on('data', (answer) => {
      if (answer.includes(rolledBackTag)) isMarked = false;
      if (this.watch && isMarked && answer.includes(committedTag)) {
        isHeld = true;
        const { committed } = this.watch;
        this.watch = undefined;
        committed();
      }
      if (!isHeld) client.write(answer);
    });
  }
}

/** How PostgreSQL says that a transaction has ended. */
const committedTag = Buffer.from('COMMIT\0');
const rolledBackTag = Buffer.from('ROLLBACK\0');
