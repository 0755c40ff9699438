import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/use-language.js';
import type { Routes, RoutedKind } from './rules.js';

type Role = Routes[RoutedKind]['submitters'][number];

/** Roles of which any may do something, in words: “Accounting or General director”. */
export function useOneOfRoles(): (roles: readonly Role[]) => string {
  const { t } = useTranslation('regulation');
  const list = new Intl.ListFormat(useLanguage(), { type: 'disjunction' });
  return (roles) => list.format(roles.map((role) => t(`role.${role}`)));
}
