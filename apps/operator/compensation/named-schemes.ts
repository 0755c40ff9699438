import { isObject } from '#compensation/documents/is-object.js';
import { dirname, resolve } from 'node:path';
import { applyChanges, type Changes } from '#compensation/documents/apply-changes.js';
import { prefixProblems } from '#compensation/documents/problem.js';
import { refusalOf } from './refuse.js';
import { readDocument } from './read-document.js';

/** A scheme that stands in a file of its own: where, seen from the case, and what is other in this case. */
interface NamedScheme {
  readonly file: string;
  readonly changes?: Changes;
}

/**
 * Reads a case in which a scheme may be named in place of being written out: `{"file", "changes"?}`, where the file is
 * seen from the folder of the case (of standard input, from the working directory).
 */
export async function readCaseDocument(file: string | undefined): Promise<unknown> {
  const document = await readDocument(file);
  if (!isObject(document)) return document;
  const folder = file === undefined || file === '-' ? '.' : dirname(file);
  const { scheme, periods } = document;
  return {
    ...document,
    ...(scheme === undefined ? {} : { scheme: await readNamed(scheme, ['scheme'], folder) }),
    ...(Array.isArray(periods) ? { periods: await readPeriods(periods, folder) } : {}),
  };
}

async function readPeriods(periods: readonly unknown[], folder: string): Promise<unknown[]> {
  const read: unknown[] = [];
  for (const [index, period] of periods.entries()) {
    const isNamed = isObject(period) && period['scheme'] !== undefined;
    const path = ['periods', index, 'scheme'];
    read.push(isNamed ? { ...period, scheme: await readNamed(period['scheme'], path, folder) } : period);
  }
  return read;
}

async function readNamed(scheme: unknown, path: (string | number)[], folder: string): Promise<unknown> {
  if (!isObject(scheme) || scheme['file'] === undefined) return scheme;
  const { file, changes = {} } = checkedName(scheme, path);
  return applyChanges(await readDocument(resolve(folder, file)), changes);
}

function checkedName(named: Readonly<Record<string, unknown>>, path: (string | number)[]): NamedScheme {
  const { file, changes, ...others } = named;
  const wrong = [
    ...(typeof file === 'string' ? [] : [{ path: ['file'], message: 'must be the name of a file, as text' }]),
    ...(changes === undefined || isObject(changes)
      ? []
      : [{ path: ['changes'], message: 'must be an object of what is other than in the file' }]),
    ...Object.keys(others).map((field) => ({
      path: [field],
      message: 'cannot be given beside file: write it inside changes',
    })),
  ];
  if (wrong.length > 0)
    throw refusalOf(
      'invalid-case',
      'The case names its scheme, but not in the form {"file", "changes"}.',
      prefixProblems(
        path,
        wrong.map((problem) => ({ code: 'invalid', ...problem })),
      ),
    );
  return named as unknown as NamedScheme;
}
