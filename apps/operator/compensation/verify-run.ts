import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { RunVerifier, type RunVerification } from '#compensation/pack/verify-run.js';
import { linesOf } from '#platform/lines.js';
import { signedInSession } from '../administrator-session.js';
import { CommandRefusal } from '../command-refusal.js';
import { print } from '../output.js';

export interface VerifyRunOptions {
  /** The run whose packs the API exports. */
  run?: string;
  /** An export that was kept, in place of a run. */
  file?: string;
  /** Where what is read of the API is kept: a new file. */
  save?: string;
}

/** Performs a run again from its packs and prints what differs; exit code 1 where anything does. */
export async function verifyRun({ run, file, save }: VerifyRunOptions, pack?: string): Promise<void> {
  if (pack !== undefined || (run === undefined) === (file === undefined) || (save !== undefined && run === undefined))
    throw new CommandRefusal(
      'invalid',
      'invalid',
      'Say which run: --run <id>, which the API exports, with --save <file> to keep it; or --file <file>, an export that was kept.',
    );
  const verification = await verifyLines(run === undefined ? linesOfFile(file ?? '') : linesOfRun(run), save);
  print(verification);
  if (verification.verdict === 'different') process.exitCode = 1;
}

async function verifyLines(lines: AsyncIterable<string>, save: string | undefined): Promise<RunVerification> {
  const verifier = new RunVerifier();
  const kept = save === undefined ? undefined : await newFile(save);
  for await (const line of lines) {
    verifier.add(line);
    if (kept && !kept.write(`${line}\n`)) await once(kept, 'drain');
  }
  if (kept) await once(kept.end(), 'close');
  return verifier.finish();
}

/** Whoever may read everyone's pay may read the packs; in the demo that is accounting. */
async function* linesOfRun(id: string): AsyncGenerator<string> {
  const session = await signedInSession('accounting');
  yield* session.lines(`/api/payroll-runs/${encodeURIComponent(id)}/packs`);
}

async function* linesOfFile(file: string): AsyncGenerator<string> {
  try {
    yield* linesOf(createReadStream(file, 'utf8'));
  } catch (error) {
    throw unusable(file, 'cannot be read', error);
  }
}

async function newFile(file: string): Promise<WriteStream> {
  const stream = createWriteStream(file, { flags: 'wx', mode: 0o600 });
  try {
    await once(stream, 'open');
  } catch (error) {
    throw unusable(file, 'cannot be made', error);
  }
  return stream;
}

function unusable(file: string, what: string, error: unknown): CommandRefusal {
  const { code = 'unknown' } = error as { code?: string };
  return new CommandRefusal('invalid', 'file-not-usable', `The file ${file} ${what} (${code}). Give another path.`);
}
