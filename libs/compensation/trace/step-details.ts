import type { NoteCatalogue, RuleWords } from './rule-words.js';
import type { TraceDetails } from './trace.js';

/** The names of all values of some words; of the words of several rules, of any of them. */
type NameOf<Values> = Values extends unknown ? keyof Values & string : never;

type OptionalNameOf<Values> = Values extends unknown
  ? { [Name in keyof Values & string]: Values[Name] extends { readonly optional: true } ? Name : never }[keyof Values &
      string]
  : never;

/**
 * The values that words declare, each as text and none beside them. A refusal in words where they cannot be known: the
 * words of a constant that is not declared with `satisfies` have lost their names.
 */
type ValuesOf<Values> =
  string extends NameOf<Values>
    ? 'these words have lost the names of their values: declare them with "satisfies"'
    : [NameOf<Values>] extends [keyof Values]
      ? [OptionalNameOf<Values>] extends [never]
        ? Readonly<Record<NameOf<Values>, string>>
        : Readonly<Record<Exclude<NameOf<Values>, OptionalNameOf<Values>>, string>> &
            Readonly<Partial<Record<OptionalNameOf<Values>, string>>>
      : 'these have not the same values: make each by itself';

type NoValues = Readonly<Record<string, never>>;
type NoNotes = Readonly<Record<never, never>>;

/** The codes of notes; none of words that have lost them. */
type CodeOf<Notes> = string extends keyof Notes ? never : keyof Notes & string;

type ValuesIn<Words> = Words extends { readonly values: infer Values } ? Values : never;

/** A note with its values exactly as its words declare them; of several catalogues, one that all of them have. */
export type NoteOf<Notes> = {
  [Code in CodeOf<Notes>]: [NameOf<ValuesIn<Notes[Code]>>] extends [never]
    ? { readonly code: Code; readonly values?: NoValues }
    : { readonly code: Code; readonly values: ValuesOf<ValuesIn<Notes[Code]>> };
}[CodeOf<Notes>];

type NotesIn<Words> = Words extends { readonly notes: infer Notes extends NoteCatalogue } ? Notes : NoNotes;

/** A note that the rule has; of several rules, one that all of them have. */
export type NoteOfRule<Words, Rule extends keyof Words> = NoteOf<NotesIn<Words[Rule]>>;

/** What a step has besides its rule, unit and result: all that the words of its rule declare, and nothing that they do not. */
export type DetailsOf<Words extends RuleWords> = Pick<TraceDetails, 'label' | 'names' | 'sources' | 'children'> & {
  readonly notes?: readonly NoteOf<NotesIn<Words>>[] | undefined;
} & ([NameOf<Words['values']>] extends [never]
    ? { readonly values?: undefined }
    : { readonly values: ValuesOf<Words['values']> });
