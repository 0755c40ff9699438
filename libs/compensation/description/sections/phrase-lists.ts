import type { ContestInputs } from '../../inputs/contest.js';
import type { Fine } from '../../inputs/fines.js';
import type { LeftClient } from '../../inputs/left-clients.js';
import type { SkippedMonth } from '../../inputs/skipped-months.js';
import type { TeamInputs } from '../../inputs/team.js';
import { formatDay } from '../../trace/day-display.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { say } from '../../trace/phrases.js';
import { quote } from '../../trace/quoted.js';
import { phraseFact, phraseList, showMoney, showQuantity, type PhraseWords } from './phrase-parts.js';
import { listPhrases } from './section-phrases.js';

/** The participants of a contest with what each criterion came to. */
export function phraseContest(
  { participants }: ContestInputs,
  language: ExplanationLanguage,
  { nameOf }: Pick<PhraseWords, 'nameOf'>,
): string[] {
  return [
    phraseList(say(listPhrases.participants, language), participants, ({ id, criteria }) => {
      const results = Object.entries(criteria).map(
        ([code, result]) => `${quote(nameOf(code) ?? code, language)} ${showQuantity(result, language)}`,
      );
      return `${id} (${results.join(', ')})`;
    }),
  ];
}

/** The members of a team with what its pool is shared by. */
export function phraseTeam(
  { members }: TeamInputs,
  language: ExplanationLanguage,
  { places }: Pick<PhraseWords, 'places'>,
): string[] {
  return [
    phraseList(say(listPhrases.team, language), members, ({ id, salary, hours }) =>
      [
        id,
        ...phraseFact(salary, (text) =>
          say(listPhrases.salary, language, { salary: showMoney(text, places, language) }),
        ),
        ...phraseFact(hours, (text) => say(listPhrases.hours, language, { hours: showQuantity(text, language) })),
      ].join(' '),
    ),
  ];
}

/** The clients who have left, with the day. */
export function phraseLeftClients(clients: readonly LeftClient[], language: ExplanationLanguage): string[] {
  const heading = say(listPhrases.leftClients, language);
  return [phraseList(heading, clients, ({ client, on }) => `${client} ${formatDay(on, language)}`)];
}

/** The fines with what they are for. */
export function phraseFines(
  fines: readonly Fine[],
  language: ExplanationLanguage,
  { places }: Pick<PhraseWords, 'places'>,
): string[] {
  return [
    phraseList(
      say(listPhrases.fines, language),
      fines,
      ({ id, reason, amount }) => `${id} ${quote(reason, language)} ${showMoney(amount, places, language)}`,
    ),
  ];
}

/** The skipped months, each with its reason. */
export function phraseSkippedMonths(skipped: readonly SkippedMonth[], language: ExplanationLanguage): string {
  const heading = say(listPhrases.skippedMonths, language);
  return phraseList(heading, skipped, ({ month, reason }) => `${month} (${quote(reason, language)})`);
}
