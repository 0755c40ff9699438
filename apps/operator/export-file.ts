import { createHash } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import type { ApiSession } from '#platform/api-session.js';
import { signedInSession } from './administrator-session.js';
import { CommandRefusal } from './command-refusal.js';
import { print } from './output.js';

interface Asked {
  run: string;
  kind: string;
  format?: string | undefined;
  lang?: string | undefined;
  on?: string | undefined;
  to: string;
}

interface MadeFile {
  id: string;
  status: string;
  name: string | null;
  sha256: string | null;
  bytes: number | null;
  people: number | null;
  total: string | null;
  problem: { code: string; message: string } | null;
}

/** How often a file is looked at, and how long: one of a hundred thousand people takes some seconds, and is asked for again. */
const lookEveryMs = 200;
const mostLooks = 1500;

/** Has a file made of a run, takes it, proves it by its hash and writes it; a file that is there already is not written over. */
export async function exportFile({ run, kind, format, lang, on, to }: Asked): Promise<void> {
  if (to !== '-') await refuseWhereThere(to);
  const session = await signedInSession('accounting');
  const { id } = await session.post<MadeFile>(`/api/payroll-runs/${encodeURIComponent(run)}/files`, {
    kind,
    language: lang,
    ...(format === undefined ? {} : { format }),
    ...(on === undefined ? {} : { executionOn: on }),
  });
  const file = await untilMade(session, id);
  const content = await session.download(`/api/payroll-files/${id}/content`);
  if (createHash('sha256').update(content).digest('hex') !== file.sha256)
    throw new CommandRefusal(
      'unavailable',
      'file-damaged',
      'What came is not the file that was made: its hash is another. Nothing was written. Try again.',
    );
  if (to === '-') process.stdout.write(content);
  else {
    await writeWhole(to, content);
    const { name, sha256, bytes, people, total } = file;
    print({ fileId: id, file: to, name, sha256, bytes, people, total });
  }
}

async function untilMade(session: ApiSession, id: string): Promise<MadeFile> {
  for (let look = 1; ; look += 1) {
    const file = await session.get<MadeFile>(`/api/payroll-files/${id}`);
    if (file.status === 'made') return file;
    if (file.status === 'failed' || look === mostLooks)
      throw new CommandRefusal(
        'conflict',
        file.problem?.code ?? 'file-not-made',
        file.problem?.message ?? 'The file is still being made. Ask for it again with the same command.',
      );
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}

async function refuseWhereThere(to: string): Promise<void> {
  const isThere = await stat(to).then(
    () => true,
    () => false,
  );
  if (isThere) throw unusable(to, 'is there already');
}

/** Gets its name once all of it is on the disk; of one that has no room nothing is left. */
async function writeWhole(to: string, content: Buffer): Promise<void> {
  const draft = `${to}.part`;
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, to);
  } catch (error) {
    const { code = 'unknown' } = error as { code?: string };
    if (code !== 'EEXIST') await rm(draft, { force: true });
    throw unusable(to, `cannot be written (${code})`);
  }
}

function unusable(file: string, what: string): CommandRefusal {
  return new CommandRefusal(
    'invalid',
    'file-not-usable',
    `The file ${file} ${what}. The run and what was made of it stay: give another path and ask again.`,
  );
}
