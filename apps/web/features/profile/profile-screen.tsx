import { useState } from 'react';
import { Anchor, Paper, SegmentedControl, Stack, Switch, Text, useMantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '../../shared/components/section.js';
import { TitleLine } from '../../shared/components/title-line.js';
import {
  keepUndoSeconds,
  readUndoSeconds,
  undoChoices,
  type UndoSeconds,
} from '../../shared/decisions/undo-seconds.js';
import { singleKeys } from '../../shared/keys/single-keys.js';
import { isLanguage, languages } from '../../shared/language/languages.js';
import { useLanguage } from '../../shared/language/use-language.js';
import { chooseLanguage } from '../../shared/language/words.js';
import { useSignedIn } from '../../shared/session/session.js';
import { CalendarFeed } from './calendar-feed.js';
import { NoticeSettingsForm } from './notice-settings-form.js';
import { PasswordForm } from './password-form.js';

/** What is one's own: language, theme, how decisions and keys behave, how one is told, the password; one's page in the company. */
export function ProfileScreen() {
  const { t } = useTranslation('profile');
  const { id, name, login, roles } = useSignedIn();
  return (
    <Stack maw={640}>
      <TitleLine
        title={t('title')}
        below={`${name} · ${login} · ${roles.map((role) => t(`role.${role}`)).join(', ')}`}
      />
      <Section title={t('own.title')}>
        <Text size="sm" c="dimmed">
          {t('own.says')}
        </Text>
        <Anchor component={Link} to="/people/$id" params={{ id } as never} underline="always">
          {t('own.open')}
        </Anchor>
      </Section>
      <Paper withBorder p="md">
        <Looks />
      </Paper>
      <Paper withBorder p="md">
        <Behaviour />
      </Paper>
      <Section title={t('notices.title')}>
        <NoticeSettingsForm />
      </Section>
      <Section title={t('calendar.title')}>
        <CalendarFeed />
      </Section>
      <Section title={t('password.title')}>
        <PasswordForm />
      </Section>
    </Stack>
  );
}

function Looks() {
  const { t } = useTranslation('profile');
  const language = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Stack gap="sm">
      <Text fw={600}>{t('language')}</Text>
      <SegmentedControl
        aria-label={t('language')}
        value={language}
        onChange={(code) => void (isLanguage(code) && chooseLanguage(code))}
        data={languages.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Text fw={600}>{t('theme.label')}</Text>
      <SegmentedControl
        aria-label={t('theme.label')}
        value={colorScheme}
        onChange={(scheme) => setColorScheme(scheme as 'light' | 'dark' | 'auto')}
        data={(['light', 'dark', 'auto'] as const).map((scheme) => ({ value: scheme, label: t(`theme.${scheme}`) }))}
      />
    </Stack>
  );
}

function Behaviour() {
  const { t } = useTranslation('profile');
  const [seconds, setSeconds] = useState(readUndoSeconds);
  const [areKeysOn, setKeys] = useState(singleKeys.areOn);
  return (
    <Stack gap="sm">
      <Text fw={600}>{t('undo.label')}</Text>
      <SegmentedControl
        aria-label={t('undo.label')}
        value={String(seconds)}
        onChange={(chosen) => {
          const kept = Number(chosen) as UndoSeconds;
          keepUndoSeconds(kept);
          setSeconds(kept);
        }}
        data={undoChoices.map((choice) => ({ value: String(choice), label: t('undo.seconds', { count: choice }) }))}
      />
      <Switch
        label={t('keys.label')}
        description={t('keys.says')}
        checked={areKeysOn}
        onChange={(event) => {
          singleKeys.switch(event.currentTarget.checked);
          setKeys(event.currentTarget.checked);
        }}
      />
    </Stack>
  );
}
