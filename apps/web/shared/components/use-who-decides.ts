import { useTranslation } from 'react-i18next';
import { useEither } from '../format/use-either.js';

interface Step {
  readonly roles: readonly string[];
  readonly waitsFor?: readonly { readonly name: string }[] | undefined;
}

/** More names than these say less than the role that they share. */
const mostNames = 3;

/** Who decides a step of a route: the people who may now, or their role where they are many, or nobody, or not asked yet. */
export function useWhoDecides(): (step: Step) => string {
  const { t } = useTranslation();
  const either = useEither();
  return ({ roles, waitsFor = [] }) =>
    either(
      waitsFor.length > 0 && waitsFor.length <= mostNames
        ? waitsFor.map(({ name }) => name)
        : roles.map((role) => t(`role.${role}`)),
    );
}
