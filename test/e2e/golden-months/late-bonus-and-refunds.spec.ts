import { describeGoldenMonths } from './describe-golden-months.js';
import { lateBonusAndRefunds } from './late-bonus-and-refunds.js';

describeGoldenMonths(lateBonusAndRefunds);
