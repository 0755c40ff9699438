import type { Texts } from '../trace/language.js';
import { findComponentKind } from '../scheme/component-registry.js';

/** The names of kinds none of whose rules is the kind itself: they are always paid by one of several rules. */
const NAMES: Readonly<Record<string, Texts>> = {
  'team-pool': { en: 'Share of a team pool', ru: 'Доля командного фонда' },
  draw: { en: 'Draw', ru: 'Аванс под переменную часть' },
  limit: { en: 'Limit', ru: 'Ограничение' },
};

/** What people call a kind of component; its code where it has no name. */
export function nameComponentKind(kind: string): Texts {
  const named = Object.hasOwn(NAMES, kind) ? NAMES[kind] : undefined;
  return named ?? findComponentKind(kind).words[kind]?.label ?? { en: kind, ru: kind };
}
