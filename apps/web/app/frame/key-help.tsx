import { useState } from 'react';
import { Kbd, Modal, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePhysicalKeys } from '../../shared/keys/use-physical-keys.js';

const keys = [
  ['j', 'next'],
  ['k', 'previous'],
  ['Enter', 'open'],
  ['a', 'sign'],
  ['r', 'return'],
  ['q', 'ask'],
  ['x', 'choose'],
  ['Shift x', 'chooseRange'],
  ['Ctrl Enter', 'primary'],
  ['Ctrl K', 'find'],
  ['?', 'help'],
] as const;

/** What the keys do, by `?`. */
export function KeyHelp() {
  const { t } = useTranslation();
  const [isOpen, open] = useState(false);
  usePhysicalKeys({ 'Shift+Slash': () => open(true) });
  return (
    <Modal
      opened={isOpen}
      onClose={() => open(false)}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Table>
        <Table.Tbody>
          {keys.map(([key, act]) => (
            <Table.Tr key={key}>
              <Table.Th scope="row" fw={400}>
                {t(`keys.${act}`)}
              </Table.Th>
              <Table.Td>
                <Kbd>{key}</Kbd>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
