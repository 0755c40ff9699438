import { Anchor, Group } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { holds } from '../session/roles.js';
import { useSignedIn } from '../session/session.js';

const parts = {
  overview: '',
  plans: '/kpi-plans',
  actuals: '/actuals',
  tasks: '/tasks',
  pay: '/pay',
  history: '/history',
} as const;

/** The screens of a department's month. */
export function MonthTabs({ department, month }: { department: string; month: string }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const me = useSignedIn();
  const base = `/monthly-cycles/${department}/${month}`;
  // Results and pay are those of everybody: whoever sees only what is their own has them on their own month.
  const seesAll =
    holds(me, 'commercial-director', 'general-director', 'accounting') || me.headedDepartmentIds.includes(department);
  return (
    <Group
      component="nav"
      gap="lg"
      mb="md"
      aria-label={t('monthPart.label')}
      className="not-printed"
      style={{ rowGap: 4 }}
    >
      {Object.entries(parts).flatMap(([word, part]) => {
        if ((word === 'pay' || word === 'actuals') && !seesAll) return [];
        const isHere = pathname === `${base}${part}`;
        return (
          <Anchor
            key={word}
            component={Link}
            to={`${base}${part}` as never}
            fw={isHere ? 600 : 400}
            aria-current={isHere ? 'page' : undefined}
            style={{ borderBottom: isHere ? '2px solid currentColor' : '2px solid transparent' }}
            pb={4}
          >
            {t(`monthPart.${word}`)}
          </Anchor>
        );
      })}
    </Group>
  );
}
