import { consultancy } from './consultancy.js';
import { describeGoldenMonths } from './describe-golden-months.js';

describeGoldenMonths(consultancy);
