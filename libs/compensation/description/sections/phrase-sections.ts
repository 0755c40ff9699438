import { INPUT_SECTIONS, type InputSection, type ValueOfSection } from '../../inputs/input-sections.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { phraseAdjustments } from './phrase-adjustments.js';
import { phraseDeals } from './phrase-deals.js';
import { phraseContest, phraseFines, phraseLeftClients, phraseTeam } from './phrase-lists.js';
import type { PhraseWords } from './phrase-parts.js';
import { phraseReceivables } from './phrase-receivables.js';
import { phraseTasks } from './phrase-tasks.js';
import { phraseYearResults } from './phrase-year-results.js';

/** Everything of each section that pay may depend on, in phrases of a worked example. */
const phrases: {
  readonly [Name in InputSection]: (
    section: ValueOfSection<Name>,
    language: ExplanationLanguage,
    words: PhraseWords,
  ) => string[];
} = {
  deals: phraseDeals,
  leftClients: phraseLeftClients,
  receivables: phraseReceivables,
  team: phraseTeam,
  contest: phraseContest,
  tasks: phraseTasks,
  fines: phraseFines,
  adjustments: phraseAdjustments,
  yearResults: phraseYearResults,
};

/** The sections among the inputs in phrases, in the order in which the engine knows them. */
export function phraseSections(
  inputs: { readonly [Name in InputSection]?: ValueOfSection<Name> | undefined },
  language: ExplanationLanguage,
  words: PhraseWords,
): string[] {
  const phraseOf = <Name extends InputSection>(name: Name): string[] => {
    const section: ValueOfSection<Name> | undefined = inputs[name];
    return section === undefined ? [] : phrases[name](section, language, words);
  };
  return INPUT_SECTIONS.flatMap((name) => phraseOf(name));
}
