import { Fragment } from 'react';
import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { withCapital } from '../../../shared/format/with-capital.js';
import type { Run } from '../api/use-run.js';
import { unreadByWhat } from '../model/unread-by-what.js';

/** What was entered and nobody is paid by, each with the people of whom it was. */
export function Unread({ unread }: Pick<Run, 'unread'>) {
  const { t } = useTranslation('payroll');
  return (
    <div>
      <Text size="sm">{t('problems.unread', { count: unread.length })}</Text>
      {unreadByWhat(unread).map(({ what, people }) => (
        <Text key={what} size="sm" mt={4}>
          <b>{withCapital(unreadWord(what, t))}:</b>{' '}
          {people.map(({ personId, name, statementId }, index) => (
            <Fragment key={personId}>
              {index > 0 && ', '}
              {statementId === null ? (
                name
              ) : (
                <Anchor component={Link} to="/statements/$id" params={{ id: statementId } as never} underline="always">
                  {name}
                </Anchor>
              )}
            </Fragment>
          ))}
        </Text>
      ))}
    </div>
  );
}

/** What was entered for nothing, in words: `fines`, or a value of the month by its code, such as `values.calls`. */
function unreadWord(what: string, t: TFunction<'payroll'>): string {
  const [section = '', ...code] = what.split('.');
  return [t(`unread.${section}`, { defaultValue: section }), code.join('.')].filter(Boolean).join(' ');
}
