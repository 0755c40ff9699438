import { useEffect } from 'react';
import { Spotlight, spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../shared/session/session.js';
import { destinationsOf } from '../navigation.js';
import { matches } from '../../shared/language/latin-letters.js';

/** Everything that somebody can go to, by a part of its name in letters of either alphabet. */
export function CommandPalette({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const person = useSignedIn();
  useEffect(() => spotlight.open(), []);
  return (
    <Spotlight
      shortcut={null}
      onSpotlightClose={close}
      nothingFound={t('palette.nothing')}
      highlightQuery
      searchProps={{ placeholder: t('palette.placeholder'), 'aria-label': t('frame.find') }}
      filter={(query, actions) =>
        actions.filter((action) => 'label' in action && matches(String(action.label ?? ''), query))
      }
      actions={[
        ...destinationsOf(person).map(({ to, word }) => ({
          id: to,
          label: t(`navigation.${word}`),
          onClick: () => void navigate({ to }),
        })),
        { id: '/notices', label: t('navigation.notices'), onClick: () => void navigate({ to: '/notices' }) },
        { id: '/profile', label: t('navigation.profile'), onClick: () => void navigate({ to: '/profile' }) },
      ]}
    />
  );
}
