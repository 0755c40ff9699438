import { describeGoldenMonths } from './describe-golden-months.js';
import { retro } from './retro.js';

describeGoldenMonths(retro);
