import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Corrections } from '../corrections/corrections.js';
import { findCorrectedLines } from '../corrections/find-corrected-lines.js';
import { DEFAULT_PLACES } from '../numbers/currency.js';
import { countDecimals } from '../numbers/decimal-text.js';
import { isSameAmount } from '../numbers/money.js';
import { sumAmounts } from '../numbers/plain-decimal.js';
import { verifyingVersions, findEngine, type Engine } from './engine-versions.js';
import { firstDifference } from './first-difference.js';
import { explainMonthPack, monthPackSchema } from './month-pack.js';
import { PackDocuments } from './pack-documents.js';
import { exportLineSchema, type ExportedPerson, type ExportedRun, type ExportLine } from './run-export.js';

/** Where a run is not what its packs give, or an export not what was exported. */
export interface RunDifference {
  readonly code: string;
  /** Whom it is about; absent where it is about the run. */
  readonly person?: string;
  readonly path: readonly (string | number)[];
  /** What the export says, and what was found; undefined where that side has nothing. */
  readonly exported?: unknown;
  readonly recalculated?: unknown;
}

export interface RunVerification {
  readonly verdict: 'identical' | 'different';
  readonly run: ExportedRun | undefined;
  readonly people: number;
  readonly total: string;
  readonly differences: readonly RunDifference[];
}

/**
 * Re-performs a run from its export, line by line: every pack and document has its hash, every statement is what
 * `calculateMonth` gives for its pack to the byte, and people, total and the hash of all inputs are the run's. Lists
 * every difference; never throws for what a line says.
 */
export class RunVerifier {
  readonly #documents = new PackDocuments(Number.POSITIVE_INFINITY);
  readonly #differences: RunDifference[] = [];
  readonly #people: string[] = [];
  readonly #totals: string[] = [];
  #count = { lines: 0, documents: 0 };
  #run: ExportedRun | undefined;
  #engine: Engine | undefined;
  #end: { documents: number; people: number } | undefined;
  #seen = new Set<string>();

  add(line: string): void {
    this.#count.lines += 1;
    const read = readLine(line);
    if (read === undefined) return this.#differ({ code: 'unreadable-line', path: ['line', this.#count.lines] });
    if (this.#end !== undefined) this.#differ({ code: 'after-the-end', path: ['line', this.#count.lines] });
    if ('format' in read) this.#begin(read.run);
    else if (this.#run === undefined) this.#differ({ code: 'no-head', path: ['line', this.#count.lines] });
    else if ('document' in read) this.#addDocument(read.document);
    else if ('person' in read) this.#addPerson(read.person);
    else this.#end = read.end;
  }

  finish(): RunVerification {
    const total = writeSum(this.#totals);
    const people = this.#people.length;
    if (this.#end === undefined) this.#differ({ code: 'cut-off', path: ['end'] });
    else this.#compare('cut-off', ['end'], this.#end, { documents: this.#count.documents, people });
    if (this.#run !== undefined) {
      const { people: stated, total: paid, inputsSha256, inputsHashOver } = this.#run;
      this.#compare('other-people', ['run', 'people'], stated, people);
      if (paid === null || !isSameAmount(paid, total))
        this.#differ({ code: 'other-total', path: ['run', 'total'], exported: paid, recalculated: total });
      if (inputsHashOver === 'packs')
        this.#compare(
          'other-inputs',
          ['run', 'inputsSha256'],
          inputsSha256,
          hashOf(this.#people.toSorted().join('\n')),
        );
    }
    const verdict = this.#differences.length === 0 ? 'identical' : 'different';
    return { verdict, run: this.#run, people, total, differences: this.#differences };
  }

  #begin(run: ExportedRun): void {
    if (this.#run !== undefined) return this.#differ({ code: 'second-head', path: ['line', this.#count.lines] });
    this.#run = run;
    this.#engine = findEngine(run.engineVersion ?? '');
    if (this.#engine === undefined)
      this.#differ({
        code: 'unknown-engine-version',
        path: ['run', 'engineVersion'],
        exported: run.engineVersion,
        recalculated: verifyingVersions.join(', '),
      });
  }

  #addDocument({ sha256: named, content }: { sha256: string; content: string }): void {
    this.#count.documents += 1;
    try {
      this.#documents.add(named, JSON.parse(content));
    } catch {
      this.#differ({ code: 'tampered-document', path: ['document', named] });
    }
  }

  #addPerson(person: ExportedPerson): void {
    const { id, pack, packSha256, statement } = person;
    if (this.#seen.has(id)) this.#differ({ code: 'person-twice', person: id, path: ['person'] });
    this.#seen.add(id);
    const actual = hashOf(pack);
    this.#people.push(`${id} ${actual}`);
    if (actual !== packSha256)
      this.#differ({
        code: 'tampered-pack',
        person: id,
        path: ['packSha256'],
        exported: packSha256,
        recalculated: actual,
      });
    if (statement === null) return this.#differ({ code: 'no-statement', person: id, path: ['statement'] });
    if (statement.packSha256 !== null && statement.packSha256 !== packSha256)
      this.#differ({
        code: 'other-pack',
        person: id,
        path: ['statement', 'packSha256'],
        exported: statement.packSha256,
        recalculated: packSha256,
      });
    const total = readAmount(statement.total);
    if (total === undefined) return this.#differ({ code: 'unreadable-line', person: id, path: ['statement', 'total'] });
    this.#totals.push(total);
    if (this.#engine === undefined) return;
    this.#recalculate(person, statement, this.#engine);
    this.#compareCorrections(person, this.#engine);
  }

  /** Every month that was calculated again comes to what the export says, and the pack corrects what differs from what was paid, and no more. */
  #compareCorrections({ id, pack, corrections = [] }: ExportedPerson, engine: Engine): void {
    const differing: { month: string; lines: unknown }[] = [];
    for (const { month, pack: text, packSha256, paid, lines } of corrections) {
      const at = (field: string) => ['corrections', month, field];
      this.#compare('tampered-pack', at('packSha256'), packSha256, hashOf(text), id);
      const result = this.#calculate(text, engine);
      if (!result.ok) {
        this.#differ({ code: 'not-calculable', person: id, path: at('pack'), recalculated: result.problems });
        continue;
      }
      this.#compare('other-correction', at('lines'), lines, result.lines, id);
      const corrected = findCorrectedLines(paid, result.lines);
      if (corrected.length > 0) differing.push({ month, lines: corrected });
    }
    const { months = [] } = readCorrections(pack);
    const named = months.map(({ month, lines }) => ({ month, lines }));
    this.#compare('other-correction', ['pack', 'corrections', 'months'], named, differing, id);
  }

  #calculate(text: string, engine: Engine): ReturnType<Engine['month']> | { ok: false; problems: unknown } {
    try {
      return explainMonthPack(monthPackSchema.parse(JSON.parse(text)), this.#documents, engine.month);
    } catch (error) {
      return { ok: false, problems: error instanceof Error ? error.message : String(error) };
    }
  }

  #recalculate(
    { id, pack }: ExportedPerson,
    statement: NonNullable<ExportedPerson['statement']>,
    engine: Engine,
  ): void {
    const whose = readPerson(pack);
    if (whose !== undefined && whose !== id)
      this.#differ({ code: 'other-person', person: id, path: ['pack', 'inputs', 'person'], exported: whose });
    const result = this.#calculate(pack, engine);
    if (!result.ok)
      return this.#differ({ code: 'not-calculable', person: id, path: ['pack'], recalculated: result.problems });
    const { lines, total, carriedState, warnings, owed = '0' } = result;
    const compare = (field: string, exported: unknown, recalculated: unknown) =>
      this.#compare('other-statement', ['statement', field], exported, recalculated, id);
    for (let index = 0; index < Math.max(lines.length, statement.lines.length); index += 1) {
      const [paid, due] = [statement.lines[index], lines[index]];
      const places = Math.max(...[paid, due].map((line) => countDecimals(line?.amount ?? '')));
      const [exported, recalculated] = [paid, due].map((line) => withPlaces(line, places));
      this.#compare('other-statement', ['statement', 'lines', index], exported, recalculated, id);
    }
    if (!isSameAmount(statement.total, total)) compare('total', statement.total, total);
    if (!isSameAmount(statement.owed ?? '0', owed)) compare('owed', statement.owed, owed);
    compare('carriedState', statement.carriedState, carriedState);
    if (statement.packSha256 !== null) compare('warnings', statement.warnings, warnings);
  }

  /** Where two values first differ; what can differ by itself is compared by itself. */
  #compare(code: string, path: (string | number)[], exported: unknown, recalculated: unknown, person?: string): void {
    const difference = firstDifference(asJson(exported), asJson(recalculated), path);
    if (difference === undefined) return;
    const of = person === undefined ? {} : { person };
    this.#differ({
      code,
      ...of,
      path: difference.path,
      exported: difference.inPack,
      recalculated: difference.recalculated,
    });
  }

  #differ(difference: RunDifference): void {
    this.#differences.push(difference);
  }
}

function readLine(line: string): ExportLine | undefined {
  try {
    return exportLineSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

/** Amounts are compared as numbers: statements of before were kept with 2 decimals of every currency. */
function withPlaces<Line extends { readonly amount: string }>(line: Line | undefined, places: number): unknown {
  return line && { ...line, amount: sumAmounts([line.amount]).toFixed(places) };
}

/** The sum with the decimals that its amounts have. */
function writeSum(amounts: readonly string[]): string {
  const places = amounts.length === 0 ? DEFAULT_PLACES : Math.max(...amounts.map(countDecimals));
  return sumAmounts(amounts).toFixed(places);
}

/** Whom a pack is of; undefined where it cannot be read, which its calculation says. */
function readPerson(text: string): unknown {
  const read = monthPackSchema.safeParse(parseJson(text));
  return read.success ? (read.data.inputs['person'] ?? null) : undefined;
}

function readCorrections(text: string): Partial<Corrections> {
  const read = monthPackSchema.safeParse(parseJson(text));
  return read.success ? (read.data.corrections ?? {}) : {};
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readAmount(amount: string): string | undefined {
  return /^-?\d{1,18}(\.\d{1,4})?$/.test(amount) ? amount : undefined;
}

function asJson(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
