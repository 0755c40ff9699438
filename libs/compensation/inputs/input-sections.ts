import * as z from 'zod';
import { adjustmentsSchema } from './adjustments.js';
import { contestInputsSchema } from './contest.js';
import { dealsSchema } from './deals.js';
import { finesSchema } from './fines.js';
import { leftClientsSchema } from './left-clients.js';
import { receivablesSchema } from './receivables.js';
import { tasksSchema } from './tasks.js';
import { teamInputsSchema } from './team.js';
import { yearResultsSchema } from './year-results.js';

/**
 * The parts of the inputs that are about one thing each. A statement is refused that has one which no component
 * of the scheme reads: fines nobody takes, deals nobody pays. Person, month, employment and calendar may always be there.
 */
const sections = {
  /** The deals of the month, for what is paid or counted deal by deal. */
  deals: dealsSchema,
  /** The clients who have left, for pay that is taken back when one leaves soon. */
  leftClients: leftClientsSchema,
  /** What each client bought and owes, for a commission whose overdue part is found client by client. */
  receivables: receivablesSchema,
  /** Everyone who shares the team's pool of the month. */
  team: teamInputsSchema,
  /** Everyone in the contest of the month, for a prize by place. */
  contest: contestInputsSchema,
  /** The tasks of the month, the moved ones among them, for the timeliness bonus. */
  tasks: tasksSchema,
  /** What was imposed by memo this month. */
  fines: finesSchema,
  /** Corrections of the pay of earlier months. */
  adjustments: adjustmentsSchema,
  /** The months of the year and its annual plan, for an award that is judged by the whole year. */
  yearResults: yearResultsSchema,
} as const;

type Sections = typeof sections;

export type InputSection = keyof Sections;

/** What a section has in the inputs. */
export type ValueOfSection<Name extends InputSection> = z.infer<Sections[Name]>;

export const INPUT_SECTIONS = Object.keys(sections) as InputSection[];

/** The fields of the inputs that the sections are. */
export const sectionFields = Object.fromEntries(
  Object.entries(sections).map(([section, schema]) => [section, schema.optional()]),
) as { [Name in InputSection]: z.ZodOptional<Sections[Name]> };
