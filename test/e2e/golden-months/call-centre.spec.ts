import { callCentre } from './call-centre.js';
import { describeGoldenMonths } from './describe-golden-months.js';

describeGoldenMonths(callCentre);
