import { belowFixedPayWarnings } from './below-fixed-pay-warnings.js';
import { componentRegistry } from '../scheme/component-registry.js';
import type { PayComponent } from '../components/pay-component.js';
import { paidPartWarnings } from '../terms/paid-part-words.js';
import { payMixWarnings } from './pay-mix-warnings.js';
import { periodWarnings } from './period-words.js';
import { variablePayWarnings } from './variable-pay-words.js';
import type { WarningCatalogue } from '../trace/warning-words.js';

/** Every warning that a statement can carry, in every language. */
export const warningCatalogue: WarningCatalogue = Object.assign(
  {},
  payMixWarnings,
  belowFixedPayWarnings,
  periodWarnings,
  variablePayWarnings,
  paidPartWarnings,
  ...Object.values(componentRegistry).map((component: Pick<PayComponent, 'warnings'>) => component.warnings ?? {}),
);
