import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { dayText } from '#calendar/day.js';
import { monthText } from '#calendar/month.js';
import { codeText, oneLineText } from '#compensation/documents/plain-text.js';
import { moneyText } from '#compensation/numbers/decimal-text.js';
import { listQuery, pageOf } from '../http/page.js';
import { idText, instant, nameText, reachableDay, reachableMonth, reasonText, yesOrNo } from '../http/wire.js';
import { contestPrizeKind } from '../http/words.js';

const mostPrizes = 20;
const longestContest = 12;

const prize = z
  .strictObject({
    kind: contestPrizeKind,
    description: oneLineText(200),
    amount: moneyText.optional(),
  })
  .refine(({ kind, amount }) => (kind === 'money') === (amount !== undefined), {
    path: ['amount'],
    error: 'belongs to a prize that is money, and to no other',
  });

export class ContestBody extends createZodDto(
  z
    .strictObject({
      departmentId: idText.meta({ description: 'Whose people take part; everybody where it is left out.' }).optional(),
      name: nameText,
      rule: reasonText.meta({ description: 'By which figure, and how, the winners are found.' }),
      figure: codeText
        .meta({ description: 'The figure of plans whose sum over the months decides; without it only words do.' })
        .optional(),
      fromMonth: reachableMonth,
      untilMonth: reachableMonth,
      prizes: z
        .array(prize, { error: 'must be a list of prizes' })
        .min(1, 'has at least one prize')
        .max(mostPrizes, `has at most ${mostPrizes} prizes`)
        .meta({ description: 'The prize of each place, the first place first.' }),
    })
    .superRefine(({ fromMonth, untilMonth }, context) => {
      const months =
        12 * (Number(untilMonth.slice(0, 4)) - Number(fromMonth.slice(0, 4))) +
        Number(untilMonth.slice(5)) -
        Number(fromMonth.slice(5)) +
        1;
      if (months < 1 || months > longestContest)
        context.addIssue({
          code: 'custom',
          path: ['untilMonth'],
          message: months < 1 ? 'is before the first month' : `makes it longer than ${longestContest} months`,
        });
    }),
) {}
export class WinnerBody extends createZodDto(
  z.strictObject({
    place: z.int({ error: 'must be a place, 1 for the first' }).min(1, 'must be at least 1').max(mostPrizes),
    personId: idText,
    because: oneLineText(500).meta({ description: 'What the winner came to.' }).optional(),
  }),
) {}
export class PrizeGivenBody extends createZodDto(
  z.strictObject({
    givenOn: reachableDay,
    givenBy: idText.meta({ description: 'Who handed it over; you where it is left out.' }).optional(),
    note: oneLineText(500).optional(),
  }),
) {}
export class BecauseBody extends createZodDto(z.strictObject({ reason: reasonText })) {}
export class WinnerParams extends createZodDto(z.object({ id: idText, winnerId: idText })) {}

const prizeView = z.object({ kind: contestPrizeKind, description: z.string(), amount: z.string().optional() });
const contest = z.object({
  id: idText,
  name: z.string(),
  departmentId: idText.nullable(),
  department: z.string().nullable(),
  rule: z.string(),
  figure: z
    .string()
    .nullable()
    .meta({ description: 'The code of the figure by which it is won; null where words say it.' }),
  fromMonth: monthText,
  untilMonth: monthText,
  prizes: z.array(prizeView),
  winners: z.int(),
  announcedBy: idText,
  announcedAt: instant,
  withdrawnAt: instant.nullable(),
  withdrawnBecause: z.string().nullable(),
});
const winner = z.object({
  id: idText,
  key: z.string(),
  contestId: idText,
  contest: z.string(),
  untilMonth: monthText,
  place: z.int(),
  personId: idText,
  person: z.string(),
  because: z.string().nullable(),
  prize: z.string(),
  prizeKind: contestPrizeKind,
  amount: z.string().nullable(),
  givenOn: dayText.nullable(),
  givenBy: z.string().nullable(),
  note: z.string().nullable(),
});
const figure = z.object({ code: z.string(), name: z.string(), unit: z.string() });
export class ContestFigures extends createZodDto(z.object({ items: z.array(figure) })) {}
export class ContestStandingsView extends createZodDto(
  z.object({
    figure: figure.nullable().meta({ description: 'By which figure it is won; null where only words say it.' }),
    months: z.array(monthText).meta({ description: 'The months whose results are approved, and counted.' }),
    participants: z.int().meta({ description: 'How many have results in them.' }),
    items: z
      .array(z.object({ place: z.int(), personId: idText, person: z.string(), value: z.string() }))
      .meta({ description: 'Who is ahead: the places with a prize and your own, or everybody.' }),
  }),
) {}
export class ContestsPage extends createZodDto(pageOf(contest)) {}
export class ContestDetail extends createZodDto(contest.extend({ winnersOf: z.array(winner) })) {}
export class WinnersPage extends createZodDto(pageOf(winner)) {}
export class ContestsQuery extends createZodDto(
  z.object({
    ...listQuery,
    month: monthText.optional().meta({ description: 'Only those that run in the month.' }),
    withdrawn: yesOrNo.optional().meta({ description: 'With true also those that were called off.' }),
  }),
) {}
export class WinnersQuery extends createZodDto(
  z.object({
    ...listQuery,
    personId: idText.optional(),
    isGiven: yesOrNo.optional().meta({ description: 'Whether the prize was handed over.' }),
  }),
) {}
