import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { monthText } from '#calendar/month.js';
import { codeText } from '#staff/staff-change.js';
import { fieldProblemView } from '../http/problem-schema.js';
import { idText, reachableMonth, versionNumber } from '../http/wire.js';

/** So many people are calculated at once; whoever asks for fewer names a department or a position. */
export const MOST_PEOPLE = 1000;

const payAtLevel = z.object({
  attainment: z.string().meta({ description: 'What every indicator attains of its target: 60, 80, 100 or 120 %.' }),
  pay: z.string(),
});
const mostPay = z.string().nullable();

const personView = z.object({
  personId: idText,
  person: z.string(),
  departmentId: idText,
  department: z.string(),
  position: z.string(),
  grade: z.string().nullable(),
  salary: z.string().nullable().meta({ description: 'By order; null where the scheme says it.' }),
  fullTimeShare: z.string(),
  fromOn: z.string().meta({ description: 'The first day of the month in that place.' }),
  untilOn: z.string(),
  planMonth: z.string().nullable().meta({
    description: 'The month of the KPI plan by which they are calculated: this one, or else the last before it.',
  }),
  levels: z.array(payAtLevel).meta({ description: 'Empty where the problems say why nothing could be calculated.' }),
  mostPay: mostPay.meta({ description: 'The most of the month; null where nothing limits something of it.' }),
  withoutLimit: z.array(z.string()).meta({ description: 'The codes of the components that nothing limits.' }),
  problems: z.array(fieldProblemView),
});

const partView = z.object({
  component: z.string(),
  name: z.string(),
  kind: z.string(),
  reactsToAttainment: z
    .boolean()
    .nullable()
    .meta({ description: 'Whether what it pays depends on the attainment; null where nobody could be calculated.' }),
  isCounted: z.boolean().meta({
    description:
      'False for what only the end of the month tells of several people together: a pool, a contest, a year.',
  }),
  settlesOthers: z.boolean().meta({ description: 'Whether it changes what others pay: a limit, a draw, a guarantee.' }),
  mostPay: mostPay.meta({ description: 'The most that it pays one person; null where nothing limits it by itself.' }),
  levels: z.array(payAtLevel),
  paidLately: z.string().nullable().meta({
    description:
      'What a month paid these people of it lately: the mean of up to three posted months of each, together. Null where none did.',
  }),
});

export const payAtLevelsView = z.object({
  documentId: idText,
  version: versionNumber,
  month: monthText,
  scheme: z.object({ code: z.string(), version: versionNumber, name: z.string() }),
  people: z.array(personView),
  peopleInAll: z.int().meta({
    description: 'How many would be paid by it, also those whose pay you do not see or who are beyond the most shown.',
  }),
  parts: z.array(partView),
  totals: z
    .object({
      calculated: z.int(),
      levels: z.array(payAtLevel),
      mostPay: mostPay.meta({ description: 'Null where nothing limits what one of them is paid.' }),
    })
    .meta({ description: 'Over the people shown who could be calculated.' }),
  assumed: z
    .object({
      fullTime: z.boolean().meta({ description: 'All time that is asked for is taken to be worked.' }),
      tasksOnTime: z.boolean().meta({ description: 'Tasks that are not entered yet are taken to be done on time.' }),
      valuesOfZero: z
        .array(z.string())
        .meta({ description: 'Values of the month that nothing gives yet, and that are taken to be 0.' }),
    })
    .meta({ description: 'What stands for figures that the month does not have yet.' }),
});

export class PayAtLevelsView extends createZodDto(payAtLevelsView) {}

/** Whose pay by a scheme is asked for. */
export class PayAtLevelsQuery extends createZodDto(
  z.object({
    month: reachableMonth
      .optional()
      .meta({ description: 'Of the people, their places and figures; without it the first month of the scheme.' }),
    departmentId: idText
      .optional()
      .meta({ description: 'Shows who is in this department, whatever scheme pays them today.' }),
    position: codeText
      .optional()
      .meta({ description: 'Shows who has this position, whatever scheme pays them today.' }),
  }),
) {}
