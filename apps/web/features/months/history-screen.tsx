import { Anchor, Table } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CardTable } from '../../shared/components/card-table.js';
import { Chip } from '../../shared/components/chip.js';
import { Loading } from '../../shared/components/loading.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { useFormat } from '../../shared/format/use-format.js';
import type { Tone } from '../../shared/theme/tokens.js';
import { useCycle } from './api/use-cycle.js';
import type { Cycle } from './api/use-cycles.js';
import { useDecisionsOfMonth, type DecisionOfMonth } from './api/use-decisions-of-month.js';
import { MonthHead } from './components/month-head.js';
import { OfMonth } from './components/of-month.js';
import { historyOfMonth, type Happening } from './model/history-of-month.js';

const tones: Readonly<Record<Happening['what'], Tone>> = {
  opened: 'moving',
  met: 'done',
  missed: 'failed',
  'done-late': 'soon',
  sign: 'done',
  return: 'failed',
  posted: 'done',
};

/** What has happened in a department's month, the latest first. */
export function MonthHistoryScreen() {
  const { department, month } = useParams({ from: '/frame/monthly-cycles/$department/$month/history' });
  return (
    <OfMonth department={department} month={month}>
      {(cycle) => (
        <>
          <MonthHead cycle={cycle} part="/history" />
          <History of={cycle} />
        </>
      )}
    </OfMonth>
  );
}

function History({ of }: { of: Cycle }) {
  const { t } = useTranslation('months');
  const format = useFormat();
  const cycle = useCycle(of.id);
  const decisions = useDecisionsOfMonth(of.id);
  const failed = [cycle, decisions].find(({ isError }) => isError);
  if (failed) return <ScreenError error={failed.error} retry={() => void failed.refetch()} />;
  if (!cycle.data || !decisions.data) return <Loading />;
  return (
    <CardTable
      heads={[
        { label: t('history.at') },
        { label: t('history.what') },
        { label: t('history.who') },
        { label: t('state') },
      ]}
    >
      <Table.Tbody>
        {historyOfMonth(cycle.data, decisions.data.items).map((each) => (
          <Table.Tr key={`${each.at} ${each.what} ${keyOf(each)}`}>
            <Table.Td>{format.instant(each.at)}</Table.Td>
            <Table.Td>
              <What happening={each} />
            </Table.Td>
            <Table.Td>{'document' in each && <Who document={each.document} />}</Table.Td>
            <Table.Td>
              <Chip tone={tones[each.what]} word={t(`history.${each.what}`)} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </CardTable>
  );
}

function keyOf(happening: Happening): string {
  if ('document' in happening) return happening.document.id;
  return 'deadline' in happening ? happening.deadline : '';
}

function What({ happening }: { happening: Happening }) {
  const { t } = useTranslation('months');
  const format = useFormat();
  if ('document' in happening) {
    const { documentId, kind, person } = happening.document;
    return (
      <Anchor component={Link} to="/documents/$id" params={{ id: documentId } as never} underline="always">
        {[t(`documentKind.${kind}`), person].filter(Boolean).join(' · ')}
      </Anchor>
    );
  }
  if ('deadline' in happening)
    return t('history.due', {
      what: t(`deadlineName.${happening.deadline}`),
      day: format.day(happening.dueOn),
    });
  if (happening.what === 'opened') return t(happening.byHand ? 'history.byHand' : 'history.byItself');
  return t('history.payroll');
}

function Who({ document: { actor, onBehalfOf } }: { document: DecisionOfMonth }) {
  const { t } = useTranslation('months');
  return onBehalfOf === null ? actor : t('history.for', { name: actor, principal: onBehalfOf.name });
}
