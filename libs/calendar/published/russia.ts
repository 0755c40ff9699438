import { publishedCalendar } from './published-calendar.js';

const labourCode = 'Labour Code, Article 112';

/** Holidays of Article 112, and the days off that the Government has moved; days before a holiday are worked, if shorter. */
export const russia = [
  publishedCalendar({
    country: 'RU',
    year: '2026',
    status: 'decreed',
    source: `${labourCode}; Decree No. 1466 of 24 September 2025`,
    off: ['01-01..01-09', '02-23', '03-08..03-09', '05-01', '05-09', '05-11', '06-12', '11-04', '12-31'],
  }),
  publishedCalendar({
    country: 'RU',
    year: '2027',
    status: 'decreed',
    source: `${labourCode}; the Government's transfers of days off in 2027`,
    off: [
      ...['01-01..01-08', '02-22..02-23', '03-08', '05-01', '05-03', '05-09..05-10', '06-12', '06-14'],
      ...['11-04..11-05', '12-31'],
    ],
    worked: ['02-20'],
  }),
  // 4 November is a Saturday and moves to Monday by the law itself; where two days of January go is decreed in autumn 2027.
  publishedCalendar({
    country: 'RU',
    year: '2028',
    status: 'by-law',
    source: `${labourCode}; where two of the days off of 1, 2 and 8 January go has not been decreed`,
    off: ['01-01..01-08', '02-23', '03-08', '05-01', '05-09', '06-12', '11-04', '11-06'],
  }),
];
