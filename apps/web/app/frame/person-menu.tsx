import { Button, Menu, Text, useMantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { languages } from '../../shared/language/languages.js';
import { useLanguage } from '../../shared/language/use-language.js';
import { chooseLanguage } from '../../shared/language/words.js';
import { signOut, useSignedIn } from '../../shared/session/session.js';

const themes = ['light', 'dark', 'auto'] as const;

/** Who is signed in, and what is theirs alone: language, theme, profile, signing out. */
export function PersonMenu() {
  const { t } = useTranslation();
  const { name, roles } = useSignedIn();
  const language = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button variant="subtle" size="xs" title={name}>
          <Text span inherit truncate>
            {name}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{roles.map((role) => t(`role.${role}`)).join(', ')}</Menu.Label>
        <Menu.Item component={Link} to="/profile">
          {t('navigation.profile')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('language')}</Menu.Label>
        {languages.map(({ code, name: itsName }) => (
          <Menu.Item
            key={code}
            lang={code}
            rightSection={code === language ? '✓' : null}
            onClick={() => void chooseLanguage(code)}
          >
            {itsName}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('theme.label')}</Menu.Label>
        {themes.map((theme) => (
          <Menu.Item
            key={theme}
            rightSection={theme === colorScheme ? '✓' : null}
            onClick={() => setColorScheme(theme)}
          >
            {t(`theme.${theme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void signOut()}>{t('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
