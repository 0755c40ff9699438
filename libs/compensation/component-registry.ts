import { kpiBonus } from './components/kpi-bonus/kpi-bonus.js';

/** Every kind of pay that a scheme can be composed of. A new kind is its folder and one line here. */
export const componentRegistry = {
  'kpi-bonus': kpiBonus,
} as const;
