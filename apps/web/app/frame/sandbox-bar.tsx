import { Button, Group, Menu, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, ownKey } from '../../shared/api/client.js';
import { queryClient } from '../../shared/api/query-client.js';
import { useClock, type Clock } from '../../shared/clock/clock.js';
import { ProblemSummary } from '../../shared/components/problem-summary.js';
import { addMonths, dayOf } from '../../shared/format/dates.js';
import { useFormat } from '../../shared/format/use-format.js';
import { holds } from '../../shared/session/roles.js';
import { useSignedIn } from '../../shared/session/session.js';
import { nextStops } from './next-stops.js';

/** That this company is a sandbox, what its clock says, and for administrators the way to the next deadline. */
export function SandboxBar() {
  const { t } = useTranslation();
  const format = useFormat();
  const clock = useClock();
  const person = useSignedIn();
  if (!clock?.isSandbox) return null;
  return (
    <Paper withBorder p="xs" mb="md" className="not-printed">
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          {t('sandbox.says')} <strong>{format.moment(clock.now)}</strong>
        </Text>
        {holds(person, 'administrator') && <GoOn clock={clock} />}
      </Group>
    </Paper>
  );
}

/** On a phone what the next deadline is takes two lines. */
const wraps = {
  root: { height: 'auto', minHeight: 'var(--button-height)', maxWidth: '100%', paddingBlock: 4 },
  label: { whiteSpace: 'normal', textAlign: 'start', lineHeight: 1.4, overflow: 'visible' },
} as const;

function GoOn({ clock }: { clock: Clock }) {
  const { t } = useTranslation();
  const format = useFormat();
  const month = dayOf(clock.now, clock.timeZone).slice(0, 7);
  const deadlinesOf = (of: string) => ({ params: { query: { month: of } } }) as const;
  const [last, next] = [addMonths(month, -1), addMonths(month, 1)];
  const before = api.useQuery('get', '/api/organisation/deadlines', deadlinesOf(last));
  const present = api.useQuery('get', '/api/organisation/deadlines', deadlinesOf(month));
  const after = api.useQuery('get', '/api/organisation/deadlines', deadlinesOf(next));
  const known = [
    { of: last, data: before.data },
    { of: month, data: present.data },
    { of: next, data: after.data },
  ];
  const advance = api.useMutation('post', '/api/clock/advance', { onSuccess: () => queryClient.invalidateQueries() });
  const [stop, ...later] = nextStops(
    known.flatMap(({ of, data }) => (data?.deadlines ?? []).map((each) => ({ ...each, month: of }))),
    clock.now,
  );
  if (!stop) return null;
  const go = (to: string) => advance.mutate({ params: { header: ownKey }, body: { to } });
  const wordOf = ({ isOpening, on, month: of, kind }: typeof stop) =>
    t(isOpening ? 'sandbox.toOpening' : 'sandbox.toEnd', {
      day: format.day(on),
      what: t(`deadlineKind.${kind}`),
      month: format.monthName(of),
    });
  return (
    <Group gap="xs">
      <ProblemSummary error={advance.error} />
      <Button size="xs" variant="default" styles={wraps} loading={advance.isPending} onClick={() => go(stop.at)}>
        {wordOf(stop)}
      </Button>
      {later.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="xs" variant="default" disabled={advance.isPending}>
              {t('sandbox.later')} ▾
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {later.map((each) => (
              <Menu.Item key={each.at} onClick={() => go(each.at)}>
                {wordOf(each)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  );
}
