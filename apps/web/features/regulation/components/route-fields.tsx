import { useState } from 'react';
import { Button, Group, MultiSelect, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { roles, type Role } from '#approvals/role.js';
import type { RoutedKind, Routes } from '../../../shared/regulation/rules.js';

/** Whom documents are about, and who delivers figures for them, sign none. */
const signers = roles.filter((role) => role !== 'sales-manager' && role !== 'purchasing');

interface Props {
  routes: Routes;
  onChange: (routes: Routes) => void;
}

/** Who sends and who signs one kind of document at a time, in which order, and what a return leads to. */
export function RouteFields({ routes, onChange }: Props) {
  const { t } = useTranslation('regulation');
  const [kind, choose] = useState<RoutedKind | null>(null);
  const route = kind === null ? undefined : routes[kind];
  const set = (changes: Partial<Routes[RoutedKind]>) => {
    if (kind === null || !route) return;
    onChange({ ...routes, [kind]: { ...route, ...changes } });
  };
  return (
    <Stack gap="sm">
      <Select
        label={t('document')}
        maw={320}
        searchable
        value={kind}
        onChange={(chosen) => choose(chosen as RoutedKind | null)}
        data={Object.keys(routes).map((value) => ({ value, label: t(`documentKind.${value}`) }))}
      />
      {route && (
        <Group align="flex-end">
          <MultiSelect
            flex={1}
            label={t('submits')}
            value={route.submitters}
            onChange={(chosen) => set({ submitters: chosen as Role[] })}
            data={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
          />
          <Select
            label={t('afterReturn')}
            allowDeselect={false}
            value={route.afterReturn}
            onChange={(value) => set({ afterReturn: value as 'redraft' | 'close' })}
            data={(['redraft', 'close'] as const).map((value) => ({ value, label: t(`return.${value}`) }))}
          />
        </Group>
      )}
      {route?.steps.map((step, at) => (
        <Group key={`${step.name} ${at}`} align="flex-end">
          <MultiSelect
            flex={1}
            label={t('step', { number: at + 1 })}
            value={step.roles}
            onChange={(chosen) =>
              set({
                steps: route.steps.map((each, index) => (index === at ? { ...each, roles: chosen as Role[] } : each)),
              })
            }
            data={signers.map((value) => ({ value, label: t(`role.${value}`) }))}
          />
          <Button
            variant="default"
            disabled={route.steps.length === 1}
            onClick={() => set({ steps: route.steps.filter((_, index) => index !== at) })}
          >
            {t('removeStep')}
          </Button>
        </Group>
      ))}
      {route && (
        <Group>
          <Button
            variant="default"
            onClick={() =>
              set({
                steps: [...route.steps, { name: `step-${route.steps.length + 1}`, roles: ['general-director'] }],
              })
            }
          >
            {t('addStep')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
