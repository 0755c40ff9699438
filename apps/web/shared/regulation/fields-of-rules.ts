import { roles } from '#approvals/role.js';
import { deadlineKinds } from './rules.js';
import type { RuleField, RuleName } from './rule-field.js';

const day = (...path: string[]): RuleField => ({ kind: 'day', counts: 'from-month', path, word: path[0] ?? 'day' });
const whole = (...path: string[]): RuleField => ({ kind: 'whole', path, word: path.join('-') });
const text = (name: string): RuleField => ({ kind: 'text', path: [name], word: name });
const optionalShare = (name: string): RuleField => ({ kind: 'share', isOptional: true, path: [name], word: name });

const annualKinds = ['plans-signed', 'actuals-submitted', 'actuals-approved', 'bonus-posted'] as const;
/** Who owes something has somebody above them; an administrator owes nothing, and may be told. */
const owing = roles.filter((role) => role !== 'administrator');
const mostReminders = 31;
/** Those that the browser knows, and the name of today of the one that it may know by an older name. */
const timeZones = [...new Set([...Intl.supportedValuesOf('timeZone'), 'Asia/Kolkata'])].toSorted();

/** What is asked for each rule, in the order in which it is asked. */
export const fieldsOf: Readonly<Record<RuleName, readonly RuleField[]>> = {
  timeZone: [{ kind: 'choice', of: timeZones, words: 'zone', path: ['timeZone'], word: 'timeZone' }],
  weekend: [{ kind: 'choices', of: [1, 2, 3, 4, 5, 6, 7], words: 'weekday', path: ['weekend'], word: 'weekend' }],
  disputeDays: [whole('disputeDays')],
  tailRules: [
    { ...whole('months'), word: 'tail-months' },
    { ...text('share'), word: 'tail-share' },
    whole('leastPeople'),
  ],
  reminderRules: [
    {
      kind: 'choices',
      of: Array.from({ length: mostReminders }, (_, days) => days),
      words: 'itself',
      path: ['remindsBefore'],
      word: 'remindsBefore',
    },
    {
      kind: 'choice',
      of: ['calendar-days', 'working-days'],
      words: 'choice',
      path: ['countsDays'],
      word: 'countsDays',
    },
    { kind: 'time', path: ['at'], word: 'at' },
    { kind: 'whole', isOptional: true, path: ['escalatesAfter'], word: 'escalatesAfter' },
    whole('decidesWithin'),
    { kind: 'choices', of: ['reminder', 'digest'], words: 'choice', path: ['mayRefuse'], word: 'mayRefuse' },
    { kind: 'part', begins: { from: '20:00', until: '08:00' }, path: ['quietHours'], word: 'quietHours' },
    { kind: 'time', path: ['quietHours', 'from'], word: 'quietHours-from' },
    { kind: 'time', path: ['quietHours', 'until'], word: 'quietHours-until' },
    ...owing.map((role): RuleField => ({
      kind: 'choice',
      of: roles.filter((each) => each !== role),
      words: 'role',
      isOptional: true,
      path: ['superiors', role],
      word: `above-${role}`,
    })),
  ],
  deductionLimit: [text('deductionLimit')],
  planLimits: [whole('mostIndicators')],
  weightMemoRule: [{ ...day(), word: 'weightMemo' }],
  forecastRule: [{ ...day(), word: 'forecast' }],
  deadlineRules: deadlineKinds.flatMap((kind): RuleField[] => [
    day(kind),
    ...(kind === 'drafting-opened'
      ? []
      : [
          {
            kind: 'opening',
            mayFollowActuals: kind === 'payroll-posted',
            path: [kind, 'opens'],
            word: `${kind}-opens`,
          } as const,
        ]),
  ]),
  annualRules: [
    ...annualKinds.flatMap((kind) =>
      (['opens', 'due'] as const).map((which): RuleField => ({
        kind: 'day',
        counts: 'from-january',
        path: [kind, which],
        word: `annual-${kind}-${which}`,
      })),
    ),
    whole('probationMonths'),
  ],
  loyaltyStandard: [
    text('award'),
    { ...whole('serviceMonths'), word: 'serviceMonths' },
    whole('mostMisses'),
    text('monthlyPlanAtLeast'),
    { kind: 'choice', of: ['each', 'mean'], words: 'choice', path: ['monthlyPlansBy'], word: 'monthlyPlansBy' },
    text('annualPlanAtLeast'),
    text('largerAward'),
    whole('largerServiceMonths'),
    whole('keyClients'),
    text('keyClientSegment'),
  ],
  retentionRules: [{ ...whole('months'), word: 'strikes-months' }, whole('review'), whole('part')],
  statementBounds: [
    optionalShare('shareOfMost'),
    optionalShare('changeSinceLastMonth'),
    {
      kind: 'part',
      begins: { times: '1.5', leastPeople: 5 },
      path: ['spreadOfDepartment'],
      word: 'spreadOfDepartment',
    },
    { kind: 'text', path: ['spreadOfDepartment', 'times'], word: 'spread-times' },
    { kind: 'whole', path: ['spreadOfDepartment', 'leastPeople'], word: 'spread-leastPeople' },
  ],
  payrollRules: [
    {
      kind: 'choice',
      of: ['never-signed', 'may-be-signed'],
      words: 'choice',
      path: ['ownPay'],
      word: 'ownPay',
    },
    optionalShare('changeOfTotal'),
    optionalShare('changeOfPeople'),
    optionalShare('changeOfComponent'),
    optionalShare('differenceFromForecast'),
  ],
  statementNotices: [{ kind: 'yes', path: ['tellsOfStatements'], word: 'tellsOfStatements' }],
};
