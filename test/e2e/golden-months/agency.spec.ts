import { agency } from './agency.js';
import { describeGoldenMonths } from './describe-golden-months.js';

describeGoldenMonths(agency);
