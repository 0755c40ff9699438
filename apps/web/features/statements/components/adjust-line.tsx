import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { holds } from '../../../shared/session/roles.js';
import { useSignedIn } from '../../../shared/session/session.js';
import type { Statement, StatementLine } from '../api/use-statement.js';

interface Props {
  statement: Statement;
  line: StatementLine;
}

/** Accounting, or a head, undoes a posted line of somebody else's, or adjusts it by an amount: each by a document that is signed. */
export function AdjustLine({ statement: { id, personId, month, postedAt }, line: { component, code, amount } }: Props) {
  const { t } = useTranslation('statements');
  const me = useSignedIn();
  const isTheirs = holds(me, 'accounting') || me.headedDepartmentIds.length > 0;
  if (postedAt === null || personId === me.id || !isTheirs) return null;
  const of = { person: personId, of: month };
  return (
    <Group gap="xs" className="not-printed">
      {!/^-?[0.]+$/.test(amount) && (
        <Button
          size="xs"
          variant="default"
          component={Link}
          to="/adjustments/new"
          search={{ ...of, statement: id, component, code } as never}
        >
          {t('undoLine')}
        </Button>
      )}
      <Button size="xs" variant="default" component={Link} to="/adjustments/new" search={of as never}>
        {t('adjustBy')}
      </Button>
    </Group>
  );
}
