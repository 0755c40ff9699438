import * as z from 'zod';
import type { Language } from '../trace/language.js';
import { adjustmentsSection } from './adjustments.js';
import { contestSection } from './contest.js';
import { dealsSchema } from './deals.js';
import { phraseDeals } from './deals-words.js';
import { finesSection } from './fines.js';
import { leftClientsSection } from './left-clients.js';
import { receivablesSection } from './receivables.js';
import { inputSection, type PhraseWords } from './section.js';
import { tasksSchema } from './tasks.js';
import { phraseTasks } from './tasks-words.js';
import { teamSection } from './team.js';
import { yearResultsSection } from './year-results.js';

/**
 * The parts of the inputs that are about one thing each. A statement is refused that has one which no component
 * of the scheme reads: fines nobody takes, deals nobody pays. Person, month, employment and calendar may always be there.
 */
const sections = {
  /** The deals of the month, for what is paid or counted deal by deal. */
  deals: inputSection({ schema: dealsSchema, phrase: phraseDeals }),
  /** The clients who have left, for pay that is taken back when one leaves soon. */
  leftClients: leftClientsSection,
  /** What each client bought and owes, for a commission whose overdue part is found client by client. */
  receivables: receivablesSection,
  /** Everyone who shares the team's pool of the month. */
  team: teamSection,
  /** Everyone in the contest of the month, for a prize by place. */
  contest: contestSection,
  /** The tasks of the month, the moved ones among them, for the timeliness bonus. */
  tasks: inputSection({ schema: tasksSchema, phrase: phraseTasks }),
  /** What was imposed by memo this month. */
  fines: finesSection,
  /** Corrections of the pay of earlier months. */
  adjustments: adjustmentsSection,
  /** The months of the year and its annual plan, for an award that is judged by the whole year. */
  yearResults: yearResultsSection,
} as const;

type Sections = typeof sections;

export type InputSection = keyof Sections;

export const INPUT_SECTIONS = Object.keys(sections) as InputSection[];

/** The fields of the inputs that the sections are. */
export const sectionFields = Object.fromEntries(
  Object.entries(sections).map(([section, { schema }]) => [section, schema.optional()]),
) as { [Name in InputSection]: z.ZodOptional<Sections[Name]['schema']> };

type ValueOf<Name extends InputSection> = z.infer<Sections[Name]['schema']>;

/** The phrase of each section takes the value of the same one. */
const phrases: {
  readonly [Name in InputSection]: {
    readonly phrase: (section: ValueOf<Name>, language: Language, words: PhraseWords) => string[];
  };
} = sections;

/** The sections among the inputs in phrases, each with everything that pay may depend on. */
export function phraseSections(
  inputs: { readonly [Name in InputSection]?: ValueOf<Name> | undefined },
  language: Language,
  words: PhraseWords,
): string[] {
  const phraseOf = <Name extends InputSection>(name: Name): string[] => {
    const section: ValueOf<Name> | undefined = inputs[name];
    return section === undefined ? [] : phrases[name].phrase(section, language, words);
  };
  return INPUT_SECTIONS.flatMap((name) => phraseOf(name));
}
