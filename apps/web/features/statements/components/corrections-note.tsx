import { Anchor, List, Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../shared/components/money-text.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { holds } from '../../../shared/session/roles.js';
import { useSignedIn } from '../../../shared/session/session.js';
import type { Statement } from '../api/use-statement.js';

/** What of it is of other months, with what has changed there, who changed it and when. */
export function CorrectionsNote({ statement: { corrections, owed, personId, postedAt } }: { statement: Statement }) {
  const { t } = useTranslation('statements');
  const format = useFormat();
  const me = useSignedIn();
  if (!corrections && owed === null) return null;
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h5" mb="xs">
        {t('otherMonths')}
      </Title>
      {corrections?.months.map(({ month, difference, causes, more }) => (
        <div key={month}>
          <Text size="sm">
            {t('correctedMonth', { month: format.month(month) })} <MoneyText amount={difference} isSigned fw={600} />
          </Text>
          <List size="sm">
            {causes.map(({ kind, source, by, on }) => (
              <List.Item key={`${kind} ${source} ${on}`}>
                {t(`cause.${kind}`)}: {source}. {t('changedBy', { name: by, day: format.day(on) })}
              </List.Item>
            ))}
            {more > 0 && <List.Item>{t('moreCauses', { count: more })}</List.Item>}
          </List>
        </div>
      ))}
      {corrections?.paidOffCycle.map(({ label, amount, on, component, code }) => (
        <Text size="sm" key={`${component} ${code} ${on}`}>
          {t('paidBefore', { label, day: format.day(on) })} <MoneyText amount={amount} />
        </Text>
      ))}
      {corrections?.writtenOff && (
        <Text size="sm">
          {t('writtenOff', { name: corrections.writtenOff.by, day: format.day(corrections.writtenOff.on) })}{' '}
          <MoneyText amount={corrections.writtenOff.amount} />
        </Text>
      )}
      {owed !== null && (
        <Text size="sm">
          {t('stillOwed')} <MoneyText amount={owed} fw={600} />
          {postedAt !== null && holds(me, 'accounting') && personId !== me.id && (
            <>
              {' '}
              <Anchor
                component={Link}
                to="/write-offs/new"
                search={{ person: personId } as never}
                size="sm"
                underline="always"
                className="not-printed"
              >
                {t('writeOff')}
              </Anchor>
            </>
          )}
        </Text>
      )}
    </Paper>
  );
}
