import { useState } from 'react';
import { Button, Group, MultiSelect, NumberInput, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, ownKey } from '../../../shared/api/client.js';
import { queryClient } from '../../../shared/api/query-client.js';
import { CardTable } from '../../../shared/components/card-table.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { Section } from '../../../shared/components/section.js';
import { withCapital } from '../../../shared/format/with-capital.js';
import { holds } from '../../../shared/session/roles.js';
import { useSignedIn } from '../../../shared/session/session.js';
import {
  changeConsequence,
  consequenceOf,
  deadlinesOwed,
  tellable,
  type OwedDeadline,
  type ReminderRules,
} from '../model/missed-deadlines.js';
import type { Organisation } from '../../../shared/regulation/rules.js';

/** Who is told of which deadline that was missed, and how many days after it; an administrator changes it. */
export function MissedDeadlines({ rules: { reminderRules } }: { rules: Organisation }) {
  const { t } = useTranslation('regulation');
  const me = useSignedIn();
  const [changed, change] = useState<ReminderRules | null>(null);
  const save = api.useMutation('put', '/api/organisation/reminder-rules', {
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      change(null);
    },
  });
  const shown = changed ?? reminderRules;
  return (
    <Section title={t('missed.title')}>
      <Text size="sm">{t('missed.says')}</Text>
      <ProblemSummary error={save.error} />
      <CardTable
        heads={[
          { label: t('deadline') },
          { label: t('missed.days') },
          { label: t(changed ? 'missed.also' : 'missed.tells') },
        ]}
      >
        <Table.Tbody>
          {deadlinesOwed.map((deadline) => (
            <Row
              key={`${deadline.cycle} ${deadline.kind}`}
              deadline={deadline}
              rules={shown}
              onChange={changed ? change : undefined}
            />
          ))}
        </Table.Tbody>
      </CardTable>
      {holds(me, 'administrator') && (
        <Group>
          {changed ? (
            <>
              <Button
                loading={save.isPending}
                onClick={() => save.mutate({ params: { header: ownKey }, body: changed })}
              >
                {t('save')}
              </Button>
              <Button variant="default" onClick={() => change(null)}>
                {t('cancel')}
              </Button>
            </>
          ) : (
            <Button variant="default" onClick={() => change(reminderRules)}>
              {t('missed.change')}
            </Button>
          )}
        </Group>
      )}
    </Section>
  );
}

interface RowProps {
  deadline: OwedDeadline;
  rules: ReminderRules;
  onChange: ((rules: ReminderRules) => void) | undefined;
}

function Row({ deadline, rules, onChange }: RowProps) {
  const { t } = useTranslation('regulation');
  const name = withCapital(
    deadline.cycle === 'month' ? t(`deadlineKind.${deadline.kind}`) : t(`missed.yearKind.${deadline.kind}`),
  );
  const { escalatesAfter, alsoTells, superior } = consequenceOf(deadline, rules);
  const told = [...(superior === null ? [] : [superior]), ...alsoTells.filter((role) => role !== superior)];
  const set = (change: Partial<{ escalatesAfter: number | null; alsoTells: typeof alsoTells }>) =>
    onChange?.(changeConsequence(rules, deadline, { escalatesAfter, alsoTells, ...change }));
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {name}
      </Table.Th>
      {onChange ? (
        <>
          <Table.Td>
            <NumberInput
              aria-label={`${name}, ${t('missed.days')}`}
              w={90}
              min={1}
              max={30}
              allowDecimal={false}
              value={escalatesAfter ?? ''}
              onChange={(value) => set({ escalatesAfter: value === '' ? null : Number(value) })}
            />
          </Table.Td>
          <Table.Td>
            <MultiSelect
              aria-label={`${name}, ${t('missed.also')}`}
              value={alsoTells}
              onChange={(roles) => set({ alsoTells: roles as typeof alsoTells })}
              data={tellable.map((value) => ({ value, label: t(`role.${value}`) }))}
            />
          </Table.Td>
        </>
      ) : (
        <>
          <Table.Td>{escalatesAfter ?? '–'}</Table.Td>
          <Table.Td>
            {escalatesAfter === null ? t('missed.nobody') : told.map((role) => t(`role.${role}`)).join(', ')}
          </Table.Td>
        </>
      )}
    </Table.Tr>
  );
}
