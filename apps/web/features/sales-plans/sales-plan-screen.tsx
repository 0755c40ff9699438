import { Button, Group, Stack, Text } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api/client.js';
import { Chip } from '../../shared/components/chip.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { StatusChip } from '../../shared/components/status-chip.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { addAmounts } from '../../shared/format/money.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useSignedIn } from '../../shared/session/session.js';
import { BesidePlans } from './components/beside-plans.js';
import { GivenLines } from './components/given-lines.js';

/** What a department is to sell in a month: what its people are given of it, what stays open, and what their plans ask. */
export function SalesPlanScreen() {
  const { t } = useTranslation('sales-plans');
  const format = useFormat();
  const me = useSignedIn();
  const { id } = useParams({ from: '/frame/sales-plans/$id' });
  const plan = api.useQuery('get', '/api/sales-plans/{id}', { params: { path: { id } } });
  if (plan.isPending) return <Loading />;
  if (plan.isError) return <ScreenError error={plan.error} retry={() => void plan.refetch()} />;
  const { department, departmentId, month, status, version, given, plans, isInForce } = plan.data;
  const unit = format.unit(version.content.unit);
  const canDraft = me.headedDepartmentIds.includes(departmentId) && (status === 'drafting' || status === 'returned');
  return (
    <>
      <TitleLine
        title={t('titleOf', { department, month: format.month(month) })}
        facts={
          <Group gap="xs">
            <StatusChip kind="document" state={status} />
            {isInForce && <Chip tone="done" word={t('inForce')} />}
            <Text span size="sm">
              {format.number(addAmounts(given.map(({ target }) => target)))} {unit}
            </Text>
          </Group>
        }
        acts={
          <>
            {canDraft && (
              <Button component={Link} to="/sales-plans/$id/draft" params={{ id } as never} variant="default">
                {t('goOn')}
              </Button>
            )}
            <Button
              component={Link}
              to="/documents/$id"
              params={{ id } as never}
              variant={canDraft ? 'filled' : 'default'}
            >
              {t(canDraft ? 'send' : 'document')}
            </Button>
          </>
        }
      />
      <Stack gap="lg">
        <GivenLines lines={given} unit={unit} />
        <BesidePlans plans={plans} unit={unit} />
      </Stack>
    </>
  );
}
