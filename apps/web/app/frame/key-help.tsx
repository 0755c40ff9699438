import { Kbd, Modal, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';

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

/** What the keys do. */
export function KeyHelp({ close }: { close: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={close} title={t('keys.title')} closeButtonProps={{ 'aria-label': t('close') }}>
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
