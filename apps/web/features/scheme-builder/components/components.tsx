import { useState } from 'react';
import { Button, Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../shared/components/section.js';
import { useForm } from '../fields/form-context.js';
import { ObjectFields } from '../fields/object-fields.js';
import { listOf, startNames, withComponent, type Kind } from '../model/component-starts.js';
import { markOf, variantsOf, type JsonObject } from '../model/json-schema.js';
import { KindPicker } from './kind-picker.js';

interface Props {
  scheme: JsonObject;
  onChange: (scheme: JsonObject) => void;
  /** Which of them is open. */
  open: number | undefined;
  setOpen: (at: number | undefined) => void;
}

/** What is paid, part by part, in the order of the statement: each opens to its fields. */
export function Components({ scheme, onChange, open, setOpen }: Props) {
  const { t } = useTranslation('scheme-builder');
  const { root } = useForm();
  const [isChoosing, choose] = useState(false);
  const { items } = root.properties?.['components'] ?? {};
  if (!items) return null;
  const components = listOf(scheme, 'components');
  const kinds = new Map(variantsOf(items, root).map((kind) => [markOf(kind).constant, kind]));
  const titleOf = (kind: unknown) => kinds.get(String(kind))?.title ?? String(kind);
  const write = (changed: readonly JsonObject[]) => onChange({ ...scheme, components: changed });
  const add = (kind: Kind) => {
    choose(false);
    const names = Object.fromEntries(startNames.map((name) => [name, t(`start.${name}`)]));
    onChange(withComponent(scheme, kind, titleOf(kind), (name) => names[name] ?? name));
    setOpen(components.length);
  };
  const swap = (at: number, to: number) => {
    const [one, other] = [components[at], components[to]];
    if (!one || !other) return;
    write(components.map((each, index) => (index === at ? other : index === to ? one : each)));
    if (open === at) setOpen(to);
    else if (open === to) setOpen(at);
  };
  const act = (label: string, sign: string, isOff: boolean, onClick: () => void) => (
    <Button variant="default" size="compact-sm" disabled={isOff} aria-label={label} onClick={onClick}>
      {sign}
    </Button>
  );
  return (
    <Section title={t('step.what')} isFramed={false}>
      {components.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('noComponents')}
        </Text>
      )}
      {components.map((component, at) => {
        const { name: called, kind } = component;
        const name = typeof called === 'string' && called !== '' ? called : t('unnamed');
        const schema = kinds.get(String(kind));
        return (
          <Paper key={at} withBorder p="sm">
            <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
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
              <Group gap={4} wrap="nowrap">
                {act(t('up', { name }), '↑', at === 0, () => swap(at, at - 1))}
                {act(t('down', { name }), '↓', at === components.length - 1, () => swap(at, at + 1))}
                {act(t('removeOf', { name }), '✕', false, () => {
                  write(components.filter((_, index) => index !== at));
                  setOpen(undefined);
                })}
              </Group>
            </Group>
            {open === at && schema && (
              <>
                <Text size="sm" c="dimmed" mb="xs">
                  {titleOf(kind)}: {t(`kind.${kind as Kind}.says`)}
                </Text>
                <ObjectFields
                  schema={schema}
                  label={name}
                  path={['components', at]}
                  value={component}
                  onChange={(value) =>
                    write(components.map((each, index) => (index === at ? (value as JsonObject) : each)))
                  }
                  isBare
                />
              </>
            )}
          </Paper>
        );
      })}
      <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => choose(true)}>
        {t('addComponent')}
      </Button>
      <KindPicker isOpen={isChoosing} close={() => choose(false)} titleOf={titleOf} choose={add} />
    </Section>
  );
}
