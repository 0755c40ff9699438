import type { NoteWords } from './rule-words.js';

/** The words of a warning: one sentence, or several of which the first speaks whose every value the warning has. */
export type WarningWords = NoteWords | readonly NoteWords[];

/** The warnings of one concept, by their code. */
export type WarningCatalogue = Readonly<Record<string, WarningWords>>;
