import { productionCalendarSchema, type ProductionCalendar } from '#calendar/production-calendar.js';
import { canonicalSha256 } from '../documents/canonical-sha256.js';
import { compileScheme, type CompiledScheme } from '../scheme/compile-scheme.js';
import { paySchemeSchema } from '../scheme/pay-scheme.js';

/** A process that pays for years sees many versions. */
const MOST_DOCUMENTS = 1000;

interface Kept {
  readonly content: unknown;
  scheme?: CompiledScheme;
  calendar?: ProductionCalendar;
}

/** Schemes and calendars by the SHA-256 of their canonical JSON: each is kept once, and compiled or read once when it is first asked for. */
export class PackDocuments {
  readonly #kept = new Map<string, Kept>();
  readonly #most: number;

  /** @param most how many are kept; those that were added first are let go, and added again when a pack names them */
  constructor(most = MOST_DOCUMENTS) {
    this.#most = most;
  }

  has(sha256: string): boolean {
    return this.#kept.has(sha256);
  }

  /** Keeps a document. Throws where it is not the one that its hash names. */
  add(sha256: string, content: unknown): void {
    const actual = canonicalSha256(content);
    if (actual !== sha256) throw new Error(`The document ${sha256} has another content: its SHA-256 is ${actual}.`);
    if (this.#kept.size >= this.#most) {
      const [first] = this.#kept.keys();
      if (first !== undefined) this.#kept.delete(first);
    }
    this.#kept.set(sha256, { content });
  }

  read(sha256: string): unknown {
    return this.#find(sha256).content;
  }

  scheme(sha256: string): CompiledScheme {
    const kept = this.#find(sha256);
    return (kept.scheme ??= compileScheme(paySchemeSchema.parse(kept.content)));
  }

  calendar(sha256: string): ProductionCalendar {
    const kept = this.#find(sha256);
    return (kept.calendar ??= productionCalendarSchema.parse(kept.content));
  }

  #find(sha256: string): Kept {
    const kept = this.#kept.get(sha256);
    if (kept === undefined) throw new Error(`The document ${sha256} of the pack is not here.`);
    return kept;
  }
}
