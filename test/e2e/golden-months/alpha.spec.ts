import { alpha } from './alpha.js';
import { describeGoldenMonths } from './describe-golden-months.js';

describeGoldenMonths(alpha);
