import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { AppShell, Burger, Button, Group, Text } from '@mantine/core';
import { useDisclosure, useHotkeys, useMediaQuery, useTimeout } from '@mantine/hooks';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sessionGate } from '../../shared/api/session-gate.js';
import { ClockProvider } from '../../shared/clock/clock.js';
import { ErrorBoundary } from '../../shared/components/error-boundary.js';
import { Loading } from '../../shared/components/loading.js';
import { usePhysicalKeys } from '../../shared/keys/use-physical-keys.js';
import { useSignedIn } from '../../shared/session/session.js';
import { destinationsOf, placeOfAddress } from '../navigation.js';
import { DecisionToasts, InboxCount } from './for-some.js';
import { NoticesBell } from './notices-bell.js';
import { OfflineBar } from './offline-bar.js';
import { PersonMenu } from './person-menu.js';
import { SandboxBar } from './sandbox-bar.js';
import { SideBar } from './side-bar.js';
import { WayBack } from './way-back.js';

/** Dialogs and the palette come when they are asked for: the first page does not wait for them. */
const CommandPalette = lazy(() =>
  import('./command-palette.js').then(({ CommandPalette }) => ({ default: CommandPalette })),
);
const SessionOverDialog = lazy(() =>
  import('./session-over-dialog.js').then(({ SessionOverDialog }) => ({ default: SessionOverDialog })),
);
const KeyHelp = lazy(() => import('./key-help.js').then(({ KeyHelp }) => ({ default: KeyHelp })));

/** The first page is there by then, or a slow line has the more reason to wait. */
const settledMs = 20_000;

/** A long name goes into two lines: half of it would be no name. */
const tabStyles = { label: { whiteSpace: 'normal', textAlign: 'center', lineHeight: 1.15 } } as const;

/** What stands around every screen: where one can go, who one is, what the clock says, and that something is wrong. */
export function AppFrame() {
  const { t } = useTranslation();
  const person = useSignedIn();
  const { pathname } = useLocation();
  const [isMenuOpen, menu] = useDisclosure(false);
  const [isPaletteAsked, askPalette] = useState(false);
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const destinations = destinationsOf(person);
  const tabs = destinations.slice(0, 3);
  const [isHelpAsked, askHelp] = useState(false);
  const [isSettled, settle] = useState(false);
  useHotkeys([['mod+K', () => askPalette(true)]], []);
  usePhysicalKeys({ '?': () => askHelp(true) });
  const isSessionOver = useSyncExternalStore(sessionGate.subscribe, sessionGate.isShut);
  // Long before a session is over, when it could not be loaded any more perhaps; after the first page, which has no need of it.
  useTimeout(() => settle(true), settledMs, { autoInvoke: true });
  const here = placeOfAddress(pathname, destinations);
  return (
    <ClockProvider>
      <a className="skip-link" href="#main">
        {t('frame.skip')}
      </a>
      <AppShell
        header={{ height: 52 }}
        navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !isMenuOpen } }}
        {...(isPhone ? { footer: { height: 56 } } : {})}
        padding="md"
      >
        <AppShell.Header>
          <Group h="100%" px="md" gap="sm" wrap="nowrap" justify="space-between">
            <Group gap="sm" wrap="nowrap">
              <Burger
                hiddenFrom="sm"
                opened={isMenuOpen}
                onClick={menu.toggle}
                aria-label={t('frame.menu')}
                size="sm"
              />
              <Text component={Link} to="/" fw={700} size="lg" c="var(--mantine-color-anchor)" td="none">
                Premia
              </Text>
            </Group>
            <Group gap="xs" wrap="nowrap" miw={0}>
              <Button
                variant="default"
                size="xs"
                visibleFrom="sm"
                style={{ flexShrink: 0 }}
                onClick={() => askPalette(true)}
                aria-keyshortcuts="Control+K"
              >
                {t('frame.find')}
                <Text span size="xs" c="dimmed" ml={8}>
                  Ctrl K
                </Text>
              </Button>
              <NoticesBell />
              <PersonMenu />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar p="xs" style={{ overflowY: 'auto' }} aria-label={t('frame.navigation')}>
          <SideBar destinations={destinations} onGo={menu.close} />
        </AppShell.Navbar>
        <AppShell.Main id="main" tabIndex={-1}>
          <OfflineBar />
          <SandboxBar />
          <WayBack destinations={destinations} />
          <ErrorBoundary key={pathname}>
            <Suspense fallback={<Loading />}>
              <Outlet />
            </Suspense>
          </ErrorBoundary>
        </AppShell.Main>
        {isPhone && (
          <AppShell.Footer>
            <Group component="nav" h="100%" gap={0} grow wrap="nowrap" aria-label={t('frame.tabs')}>
              {tabs.map((place) => (
                <Button
                  key={place.to}
                  component={Link}
                  to={place.to}
                  variant={place === here ? 'light' : 'subtle'}
                  h="100%"
                  radius={0}
                  px={4}
                  styles={tabStyles}
                  aria-current={place === here ? (pathname === place.to ? 'page' : 'true') : undefined}
                >
                  {t(`navigation.${place.word}`)}
                  {place.word === 'inbox' && <InboxCount isInCorner />}
                </Button>
              ))}
              <Button
                variant="subtle"
                h="100%"
                radius={0}
                px={4}
                styles={tabStyles}
                onClick={menu.toggle}
                aria-expanded={isMenuOpen}
              >
                {t('frame.more')}
              </Button>
            </Group>
          </AppShell.Footer>
        )}
      </AppShell>
      {destinations.some(({ word }) => word === 'inbox') && <DecisionToasts />}
      <Suspense fallback={null}>
        {isPaletteAsked && <CommandPalette close={() => askPalette(false)} />}
        {isHelpAsked && <KeyHelp close={() => askHelp(false)} />}
        {(isSettled || isSessionOver) && <SessionOverDialog />}
      </Suspense>
    </ClockProvider>
  );
}
