import { useId } from 'react';
import { NavLink, Text } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { groupsOfPlaces, placeOfAddress, type Destination } from '../navigation.js';
import { InboxCount } from './for-some.js';

interface Props {
  destinations: readonly Destination[];
  onGo: () => void;
}

/** Where somebody can go, by what it is about; where they are, or what it lies below, is marked. */
export function SideBar({ destinations, onGo }: Props) {
  return groupsOfPlaces.map((group) => {
    const places = destinations.filter((each) => each.group === group);
    return places.length === 0 ? null : (
      <Group key={group} group={group} places={places} all={destinations} onGo={onGo} />
    );
  });
}

interface GroupProps {
  group: Destination['group'];
  places: readonly Destination[];
  all: readonly Destination[];
  onGo: () => void;
}

function Group({ group, places, all, onGo }: GroupProps) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const id = useId();
  const here = placeOfAddress(pathname, all);
  const hasTitle = group !== 'today';
  return (
    <div role="group" aria-labelledby={hasTitle ? id : undefined} aria-label={hasTitle ? undefined : t('group.today')}>
      {hasTitle && (
        <Text id={id} size="xs" fw={600} c="dimmed" px="sm" pt={8} pb={0}>
          {t(`group.${group}`)}
        </Text>
      )}
      {places.map((place) => (
        <NavLink
          key={place.to}
          component={Link}
          to={place.to}
          py={5}
          label={t(`navigation.${place.word}`)}
          active={place === here}
          aria-current={place === here ? (pathname === place.to ? 'page' : 'true') : undefined}
          rightSection={place.word === 'inbox' ? <InboxCount /> : undefined}
          onClick={onGo}
        />
      ))}
    </div>
  );
}
