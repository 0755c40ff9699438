import { INDICATOR_KINDS, type Indicator, type Terms } from './terms.js';

type Scheme = { components: readonly { kind: string; terms: unknown }[] };

/** The plan that a scheme's KPI bonus amounts to; nothing where its numbers are not written down in it. */
export function templateOfScheme(scheme: Scheme): Terms | undefined {
  for (const component of scheme.components) {
    if (component.kind !== 'kpi-bonus') continue;
    const { baseBonus, indicators } = component.terms as { baseBonus?: unknown; indicators?: unknown[] };
    const plain = (indicators ?? []).flatMap((indicator) => plainIndicator(indicator) ?? []);
    if (typeof baseBonus === 'string' && plain.length > 0 && plain.length === indicators?.length)
      return { baseBonus, indicators: plain };
  }
  return undefined;
}

/** Where a scheme measures by a curve or by values of the month, a plan cannot say the same. */
function plainIndicator(indicator: unknown): Indicator | undefined {
  const fields = Object.entries(indicator as Record<string, unknown>);
  const { kind, weight } = indicator as { kind?: unknown; weight?: unknown };
  const isPlain =
    fields.every(([, value]) => typeof value === 'string') &&
    typeof weight === 'string' &&
    (INDICATOR_KINDS as readonly unknown[]).includes(kind);
  return isPlain ? (indicator as Indicator) : undefined;
}
