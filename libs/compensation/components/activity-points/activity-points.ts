import { listReferencesOfAmount } from '../../terms/amount-source.js';
import { payComponent } from '../pay-component.js';
import { paidForResults } from '../staff-of-kind.js';
import { activityPointsTermsSchema } from './activity-points-terms.js';
import { activityPointsWords } from './activity-points-words.js';
import { compileActivityPoints } from './calculate-activity-points.js';
import { findMostOfPayment } from '../../indicators/most-of-payment.js';
import { multiplyMost } from '../most-of-kind.js';
import { listStepsOfPoints } from './steps-of-points.js';

/** Points for calls, meetings and letters, paid at so much a point or by the share of a target (pay-rules.md, section 3). */
export const activityPoints = payComponent({
  label: { en: 'Activity points', ru: 'Баллы за активность', hi: 'गतिविधि अंक' },
  nature: 'variable',
  withinMonth: 'prorated',
  staff: paidForResults,
  terms: activityPointsTermsSchema,
  most: ({ base, curve, cap }, { mostOf }) =>
    base === undefined
      ? undefined
      : multiplyMost(mostOf(base), findMostOfPayment({ curve, cap }, undefined, undefined)),
  references: (terms) => [
    ...terms.activities.flatMap((activity, index) =>
      listReferencesOfAmount(activity.count, ['activities', index, 'count']),
    ),
    ...(['target', 'perPoint', 'base'] as const).flatMap((field) =>
      terms[field] === undefined ? [] : listReferencesOfAmount(terms[field], [field]),
    ),
  ],
  givesAttainment: (terms) => terms.target !== undefined,
  named: (terms) => terms.activities,
  steps: listStepsOfPoints,
  compile: compileActivityPoints,
  words: activityPointsWords,
});
