import { findForbiddenKeyRefusal, MOST_KEYS, MOST_LEVELS, TOO_DEEP, TOO_MANY_KEYS } from './check-document.js';
import type { Problem } from './problem.js';

const MOST_PROBLEMS = 20;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const LITERALS = ['true', 'false', 'null'];
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** An object or a list that is still open; `keys` are those of an object so far, `step` is the key or index that is being read. */
interface Open {
  readonly keys: Set<string> | undefined;
  step: string | number;
}

export type ReadJson =
  | { readonly ok: true; readonly document: unknown }
  | { readonly ok: false; readonly problems: Problem[] };

/**
 * Reads the text of a document strictly: what `JSON.parse` passes over is refused with its place. That is a key
 * written twice in one object (the last would win silently), keys that change what an object is, nesting of more
 * than 64 levels and objects of more than 5000 keys. Text that is not JSON is refused with line and column. Never throws; the time grows with
 * the length of the text alone.
 */
export function readJson(text: string): ReadJson {
  const problems = new JsonScan(text.startsWith('\uFEFF') ? text.slice(1) : text).problems();
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, document: JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as unknown };
}

/** One pass over the text, without recursion and without building values. */
class JsonScan {
  private at = 0;
  private readonly open: Open[] = [];
  private readonly found: Problem[] = [];

  constructor(private readonly text: string) {}

  problems(): Problem[] {
    try {
      this.value();
      while (this.open.length > 0) this.afterValue();
      if (this.next() !== undefined) throw this.unexpected('the end of the text');
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return [refusal.problem];
    }
    return this.found;
  }

  /** Reads a value, or opens a list or an object and reads on to its first value. */
  private value(): void {
    for (;;) {
      const character = this.next();
      if (character === '{') {
        this.enter({ keys: new Set(), step: '' });
        if (this.next() === '}') return this.leave();
        this.key();
      } else if (character === '[') {
        this.enter({ keys: undefined, step: 0 });
        if (this.next() === ']') return this.leave();
      } else return this.scalar(character);
    }
  }

  private afterValue(): void {
    const open = this.open.at(-1)!;
    const character = this.next();
    if (character === (open.keys === undefined ? ']' : '}')) return this.leave();
    if (character !== ',') throw this.unexpected(open.keys === undefined ? '"," or "]"' : '"," or "}"');
    this.at += 1;
    if (typeof open.step === 'number') open.step += 1;
    else this.key();
    this.value();
  }

  private key(): void {
    const open = this.open.at(-1)!;
    if (this.next() !== '"') throw this.unexpected('a key in double quotes');
    const begins = this.at;
    this.string();
    const written = this.text.slice(begins + 1, this.at - 1);
    const key = written.includes('\\') ? (JSON.parse(`"${written}"`) as string) : written;
    open.step = key;
    if (open.keys!.has(key)) this.note('duplicate-key', 'is written twice in the same object; keep one of the two');
    open.keys!.add(key);
    if (open.keys!.size > MOST_KEYS)
      throw new Refusal({
        code: 'too-large',
        path: this.path().slice(0, -1),
        message: `${TOO_MANY_KEYS} (${this.place()})`,
      });
    const refusal = findForbiddenKeyRefusal(key);
    if (refusal !== undefined) this.note('forbidden-key', refusal);
    if (this.next() !== ':') throw this.unexpected('":"');
    this.at += 1;
  }

  private scalar(character: string | undefined): void {
    if (character === '"') return this.string();
    NUMBER.lastIndex = this.at;
    if (NUMBER.test(this.text)) {
      this.at = NUMBER.lastIndex;
      return;
    }
    const literal = LITERALS.find((each) => this.text.startsWith(each, this.at));
    if (literal === undefined) throw this.unexpected('a value');
    this.at += literal.length;
  }

  private string(): void {
    for (this.at += 1; this.at < this.text.length; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (code === QUOTE) {
        this.at += 1;
        return;
      }
      if (code < 0x20)
        throw this.notJson('a line break or a control character stands inside quotes; write a line break as \\n');
      if (code === BACKSLASH) this.escape();
    }
    throw this.unexpected('a closing double quote');
  }

  private escape(): void {
    this.at += 1;
    const kind = this.text[this.at];
    if (kind === 'u' && /^[0-9a-fA-F]{4}$/.test(this.text.slice(this.at + 1, this.at + 5))) this.at += 4;
    else if (kind === undefined || !'"\\/bfnrt'.includes(kind))
      throw this.unexpected('an escape that JSON has, such as \\n or \\u0041');
  }

  private enter(open: Open): void {
    if (this.open.length >= MOST_LEVELS)
      throw new Refusal({ code: 'too-deep', path: this.path(), message: `${TOO_DEEP} (${this.place()})` });
    this.open.push(open);
    this.at += 1;
  }

  private leave(): void {
    this.open.pop();
    this.at += 1;
  }

  /** The next character that is not white space, without going past it. */
  private next(): string | undefined {
    for (; this.at < this.text.length; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return this.text[this.at];
    }
    return undefined;
  }

  private note(code: string, message: string): void {
    if (this.found.length < MOST_PROBLEMS)
      this.found.push({ code, path: this.path(), message: `${message} (${this.place()})` });
  }

  private path(): (string | number)[] {
    return this.open.map((open) => open.step);
  }

  private place(): string {
    const before = this.text.slice(0, this.at);
    const line = before.split('\n').length;
    return `line ${line}, column ${before.length - before.lastIndexOf('\n')}`;
  }

  private notJson(reason: string): Refusal {
    return new Refusal({ code: 'not-json', path: [], message: `is not JSON: at ${this.place()} ${reason}` });
  }

  private unexpected(expected: string): Refusal {
    return this.notJson(`${expected} is expected${this.at >= this.text.length ? ', but the text ends' : ''}`);
  }
}

/** Ends the scan at the first thing after which the text cannot be read on. */
class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}
