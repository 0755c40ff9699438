import { InvalidArgumentError, Option } from 'commander';
import type { YearOptions } from './draw-year.js';

/** What a year is when only some of its options are given. */
const usual: YearOptions = { months: 12, departments: 3, people: 20, seed: 1 };

function wholeNumber(name: keyof YearOptions, least: number, most: number, help: string): Option {
  return new Option(`--${name} <number>`, `${help} (${usual[name]})`).conflicts('only').argParser((text: string) => {
    const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It is a whole number from ${least} to ${most}.`);
  });
}

/** The options of a rehearsed year; one of them is enough to ask for it. */
export const yearOptions = {
  months: wholeNumber('months', 1, 12, 'plays so many months of a year in place of July'),
  departments: wholeNumber('departments', 1, 10, 'the departments of the year'),
  people: wholeNumber('people', 3, 150, 'how many people earn in the year'),
  seed: wholeNumber('seed', 0, 4_294_967_295, 'what decides all that happens in the year'),
};

/** The year that is asked for; undefined where none is. */
export function readYearOptions(given: Partial<YearOptions>): YearOptions | undefined {
  const { months, departments, people, seed } = given;
  if ([months, departments, people, seed].every((option) => option === undefined)) return undefined;
  return {
    months: months ?? usual.months,
    departments: departments ?? usual.departments,
    people: people ?? usual.people,
    seed: seed ?? usual.seed,
  };
}
