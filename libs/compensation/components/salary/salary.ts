import { payComponent } from '../pay-component.js';

import { compileSalary } from './calculate-salary.js';
import { listReferencesOfSalary, salaryTermsSchema } from './salary-terms.js';
import { makeMonthlySalaryReader } from './monthly-salary.js';
import { salaryWords } from './salary-words.js';

/** The salary: by grade, one amount or personal, with seniority and time worked (pay-rules.md, section 7). */
export const salary = payComponent({
  label: { en: 'Salary', ru: 'Оклад', hi: 'वेतन' },
  nature: 'fixed',
  withinMonth: 'prorated',
  staff: { ownRule: 'must be left out: a salary is paid for the days of employment, or by the time worked' },
  terms: salaryTermsSchema,
  // Of the time that is asked for: what is worked beyond it is ordered month by month.
  most: (_terms, { reached }) => reached,
  atFullTime: ({ time, ...terms }) => (time === undefined ? undefined : terms),
  references: listReferencesOfSalary,
  fullSalary: (terms, vocabulary, own) => {
    const read = makeMonthlySalaryReader(terms, vocabulary, own);
    return (evaluation, employment, day) => read(evaluation, employment, day)?.salary;
  },
  compile: compileSalary,
  words: salaryWords,
});
