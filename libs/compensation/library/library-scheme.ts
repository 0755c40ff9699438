import type { PaySchemeDraft } from '../scheme/pay-scheme.js';
import type { ExplanationTexts } from '../trace/language.js';

/**
 * A scheme to start from: whole, with worked examples that come out, and with what has to be known before it is taken.
 * It is copied, never referred to: what a company signs is its own.
 */
export interface LibraryScheme {
  readonly title: ExplanationTexts;
  /** When it fits, in one line. */
  readonly fits: ExplanationTexts;
  /** When it fails, in one line. */
  readonly fails: ExplanationTexts;
  /** Its `code` is its name in the library. */
  readonly scheme: PaySchemeDraft;
}

/** What every scheme of the library begins with; whoever takes it says from which day it is in force. */
export const asInLibrary = { format: 'pay-scheme/1', version: 1, effectiveFrom: '2026-01-01' } as const;
