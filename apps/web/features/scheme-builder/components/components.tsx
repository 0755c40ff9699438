import { useState } from 'react';
import { Button, Group, Menu, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../shared/components/section.js';
import { useFieldWords } from '../fields/form-context.js';
import { SchemaField } from '../fields/schema-field.js';
import {
  blankOf,
  isObject,
  markOf,
  variantOf,
  variantsOf,
  type JsonObject,
  type JsonSchema,
} from '../model/json-schema.js';
import { freeCode } from '../model/free-code.js';

interface Props {
  schema: JsonSchema;
  components: readonly JsonObject[];
  onChange: (components: readonly JsonObject[]) => void;
}

/** What is paid, part by part, in the order of the statement: each opens to its fields. */
export function Components({ schema, components, onChange }: Props) {
  const { t } = useTranslation('scheme-builder');
  const words = useFieldWords();
  const [open, setOpen] = useState<number | undefined>(components.length === 1 ? 0 : undefined);
  const { items } = schema.properties?.['components'] ?? {};
  if (!items) return null;
  const kinds = variantsOf(items, schema);
  const add = (kind: JsonSchema) => {
    const blank = blankOf(kind, schema);
    const word = markOf(kind).constant ?? '';
    const code = freeCode(
      word,
      components.map((each) => each['code']),
    );
    onChange([...components, { ...(isObject(blank) ? blank : {}), code, name: words.constant(word) }]);
    setOpen(components.length);
  };
  const swap = (at: number, to: number) => {
    const [one, other] = [components[at], components[to]];
    if (!one || !other) return;
    onChange(components.map((each, index) => (index === at ? other : index === to ? one : each)));
    if (open === at) setOpen(to);
    else if (open === to) setOpen(at);
  };
  return (
    <Section title={t('components')} isFramed={false}>
      {components.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('noComponents')}
        </Text>
      )}
      {components.map((component, at) => {
        const name =
          typeof component['name'] === 'string' && component['name'] !== '' ? component['name'] : t('unnamed');
        const kind = kinds[variantOf(component, kinds)] ?? {};
        return (
          <Paper key={at} withBorder p="sm">
            <Group justify="space-between" gap="xs">
              <Button
                variant="subtle"
                aria-expanded={open === at}
                onClick={() => setOpen(open === at ? undefined : at)}
                style={{ flex: 1, minWidth: 0 }}
                justify="flex-start"
                leftSection={<span aria-hidden="true">{open === at ? '▾' : '▸'}</span>}
              >
                {at + 1}. {name}
              </Button>
              <Text size="sm" c="dimmed">
                {words.constant(String(component['kind']))}
              </Text>
              <Group gap={4}>
                <Button
                  variant="default"
                  size="compact-sm"
                  disabled={at === 0}
                  aria-label={t('up', { name })}
                  onClick={() => swap(at, at - 1)}
                >
                  ↑
                </Button>
                <Button
                  variant="default"
                  size="compact-sm"
                  disabled={at === components.length - 1}
                  aria-label={t('down', { name })}
                  onClick={() => swap(at, at + 1)}
                >
                  ↓
                </Button>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t('removeOf', { name })}
                  onClick={() => {
                    onChange(components.filter((_, index) => index !== at));
                    setOpen(undefined);
                  }}
                >
                  ✕
                </Button>
              </Group>
            </Group>
            {open === at && (
              <SchemaField
                schema={kind}
                label={name}
                path={['components', at]}
                value={component}
                onChange={(value) =>
                  onChange(components.map((each, index) => (index === at && isObject(value) ? value : each)))
                }
              />
            )}
          </Paper>
        );
      })}
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button variant="default" style={{ alignSelf: 'flex-start' }}>
            {t('addComponent')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
          {kinds.map((kind) => {
            const { constant = '' } = markOf(kind);
            return (
              <Menu.Item key={constant} onClick={() => add(kind)}>
                {words.constant(constant)}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
    </Section>
  );
}
