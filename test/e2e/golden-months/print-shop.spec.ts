import { describeGoldenMonths } from './describe-golden-months.js';
import { printShop } from './print-shop.js';

describeGoldenMonths(printShop);
