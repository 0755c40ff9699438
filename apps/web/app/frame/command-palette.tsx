import { useEffect, useState } from 'react';
import { Spotlight, spotlight, type SpotlightActionGroupData, type SpotlightFilterFunction } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../shared/session/session.js';
import { matches } from '../../shared/language/latin-letters.js';
import { actsOf } from '../acts.js';
import { destinationsOf } from '../navigation.js';
import { useMonthsFound, usePeopleFound } from './use-found.js';

/** Of each group so many are shown at once: more of the name finds the others. */
const mostOfGroup = 12;

/** Everything that somebody can go to or begin, by a part of its name in letters of either alphabet: screens, acts, people, months. */
export function CommandPalette({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const person = useSignedIn();
  const [typed, type] = useState('');
  const places = destinationsOf(person);
  const hasPlace = (to: string) => places.some((place) => place.to === to);
  const people = usePeopleFound(typed, hasPlace('/people'));
  const months = useMonthsFound(typed, hasPlace('/months'));
  useEffect(() => spotlight.open(), []);
  const group = (
    name: string,
    found: readonly { id?: string; label: string; description?: string; to: string }[],
  ): SpotlightActionGroupData => ({
    group: t(`palette.${name}`),
    actions: found.map(({ id, label, description, to }) => ({
      id: id ?? to,
      label,
      ...(description === undefined ? {} : { description }),
      onClick: () => void navigate({ to: to as never }),
    })),
  });
  return (
    <Spotlight
      shortcut={null}
      onSpotlightClose={close}
      query={typed}
      onQueryChange={type}
      nothingFound={t('palette.nothing')}
      highlightQuery
      scrollable
      searchProps={{ placeholder: t('palette.placeholder'), 'aria-label': t('frame.find') }}
      filter={(query, groups) => groups.flatMap((each) => withMatches(each, query))}
      actions={[
        group('places', [
          ...places.map(({ to, word }) => ({ label: t(`navigation.${word}`), to })),
          { label: t('navigation.notices'), to: '/notices' },
          { label: t('navigation.profile'), to: '/profile' },
        ]),
        group(
          'begin',
          actsOf(person).map(({ to, word }) => ({ label: t(`palette.act.${word}`), to })),
        ),
        group('people', people),
        group('months', months),
      ]}
    />
  );
}

/** A group with what of it has the name that is sought; nothing where none has. */
function withMatches(each: Parameters<SpotlightFilterFunction>[1][number], query: string): SpotlightActionGroupData[] {
  if (!('actions' in each)) return [];
  const actions = each.actions.filter(({ label }) => matches(String(label ?? ''), query)).slice(0, mostOfGroup);
  return actions.length === 0 ? [] : [{ group: each.group, actions }];
}
