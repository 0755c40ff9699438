import { fixedBonus } from '../components/fixed-bonus/fixed-bonus.js';
import { kpiBonus } from '../components/kpi-bonus/kpi-bonus.js';
import type { PayComponent } from './pay-component.js';

/** Every kind of pay that a scheme can be composed of. A new kind is its folder and one line here. */
export const componentRegistry = {
  'kpi-bonus': kpiBonus,
  'fixed-bonus': fixedBonus,
} as const;

export type ComponentKind = keyof typeof componentRegistry;

/** The kind by its name, without the types of its terms: they have passed its own schema. */
export function componentOfKind(kind: string): PayComponent {
  const found = Object.hasOwn(componentRegistry, kind) ? componentRegistry[kind as ComponentKind] : undefined;
  if (found === undefined) throw new RangeError('No component is of this kind; the scheme was not checked.');
  return found as unknown as PayComponent;
}
