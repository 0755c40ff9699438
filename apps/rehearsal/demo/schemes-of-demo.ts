import { gradePlanAndTasks, scheme } from '../company/three-schemes.js';
import { finesOfScheme, forecastValue, ownSalaryAndDeals } from '../year/schemes-of-year.js';

/** A salary by grade, the personal KPI plan, tasks on time, fines; forecasts are sent. */
const accountManagers = scheme('account-managers', 'Account managers', 'The sales plan met with clients who stay', {
  values: [forecastValue],
  components: [
    ...gradePlanAndTasks([
      { grade: 1, name: 'Account manager', salary: '48000.00' },
      { grade: 2, name: 'Senior account manager', salary: '62000.00' },
    ]),
    finesOfScheme,
  ],
});

const onlineSales = ownSalaryAndDeals(
  'online-sales',
  'Online sales',
  'More orders of the shop, from clients who come back',
);

/** A salary by hours, points for what was handled, so much taken for what was missed, and an equal part of a pool of the team. */
const serviceDesk = scheme('service-desk', 'Service desk', 'Every call answered, and every claim closed', {
  values: [
    { code: 'calls', name: 'Calls answered', unit: 'times', default: '0' },
    { code: 'claims', name: 'Claims closed', unit: 'times', default: '0' },
    { code: 'missed', name: 'Calls missed', unit: 'times', default: '0' },
  ],
  components: [
    {
      code: 'salary',
      name: 'Salary',
      kind: 'salary',
      terms: { amount: '46000.00', time: { norm: '22', in: 'hours' } },
    },
    {
      code: 'points',
      name: 'Points',
      kind: 'activity-points',
      terms: {
        activities: [
          { code: 'calls', name: 'Calls answered', count: { value: 'calls' }, points: '1' },
          { code: 'claims', name: 'Claims closed', count: { value: 'claims' }, points: '5' },
        ],
        perPoint: '45.00',
      },
    },
    {
      code: 'missed',
      name: 'Calls missed',
      kind: 'event-bonus',
      terms: { events: [{ code: 'calls', name: 'Calls missed', count: { value: 'missed' }, amount: '-100.00' }] },
    },
    {
      code: 'team',
      name: 'Part of the team',
      kind: 'team-pool',
      terms: { pool: { amount: '60000.00' }, share: 'by-hours' },
    },
  ],
});

/** What the year begins with. */
export const firstSchemesOfDemo = [accountManagers, onlineSales(1, '2026-01-01', '6 %', '8 %'), serviceDesk];

/** By which online sales are paid from July on. */
export const secondOfOnlineSales = onlineSales(2, '2026-07-01', '6.5 %', '9 %');

/** What is proposed for the next year. */
export const thirdOfOnlineSales = onlineSales(3, '2027-02-01', '6.5 %', '10 %');
