/** What editors show at the fields of a scheme. */
export const SCHEME_FIELDS: Readonly<Record<string, string>> = {
  format: 'The format of this document; there is one, "pay-scheme/1".',
  code: 'The code of the scheme, the same in all its versions.',
  name: 'The name of the scheme, as it is read and signed.',
  goal: 'The goal of the company that the scheme serves; a scheme that is submitted has one.',
  version: 'The version of this scheme; a signed version is never changed, only followed by the next.',
  effectiveFrom: 'The first day on which this version is in force.',
  currency:
    'The currency of all amounts, three capital letters of ISO 4217: its decimals are theirs. Without one amounts have 2.',
  withinMonth: 'By which days a change inside a month divides it.',
  yearBeginsIn:
    'The number of the month in which the business year begins, 1 where none is named: the year to date, the annual bonus and the loyalty award follow it.',
  profile: 'The role whose mix of fixed and variable pay the scheme keeps to.',
  values: 'The numbers of the month that the scheme reads, each with its name and unit.',
  conditions: 'Conditions with a name, for several places that depend on the same.',
  lines: 'Statement lines that several components share; their exact sum is rounded once.',
  components: 'What is paid, part by part, in the order of the statement.',
  examples:
    'Worked examples: what a month comes to and what it then pays. All must give the expected results before the scheme can be submitted.',
};

/** What editors show at the fields that every component has around its terms. */
export const COMPONENT_FIELDS: Readonly<Record<string, string>> = {
  code: 'The code of the component; other components and conditions name it by this.',
  name: 'What the component is called on the statement.',
  kind: 'The kind of pay, which decides what the terms are.',
  terms: 'The terms of this kind.',
  when: 'Nothing is paid unless this holds.',
  times: 'The result that what it pays is multiplied by, once, before it is rounded.',
  for: 'What is paid of it to somebody who comes or goes inside the month: the share of the days on the staff, all of the month, all if on the staff on the last day, or all also after leaving. Without it as its kind says.',
  line: 'The shared line that it is paid in; without it the component has lines of its own.',
};
