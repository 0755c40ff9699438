import type { OpenedSheet } from '../table.js';
import { TableFault } from '../table-fault.js';
import { readMergedCells } from './merged-cells.js';
import { type Archive, openArchive } from './open-archive.js';
import { readSheet } from './read-sheet.js';
import { readSharedTexts } from './shared-texts.js';
import { readFrame, type WorkbookFrame } from './workbook-frame.js';

/** A workbook with the sheet that is named, or its first one that is shown. Of its cells nothing is read yet. */
export async function openWorkbook(bytes: Buffer, { sheet: asked }: { sheet?: string } = {}): Promise<OpenedSheet> {
  const archive = await openArchive(bytes);
  const frame = await readFrame(archive);
  const sheets = frame.sheets.filter(({ isHidden }) => !isHidden).map(({ name }) => name);
  const sheet = asked ?? sheets[0] ?? frame.sheets[0]?.name;
  const found = frame.sheets.find(({ name }) => name === sheet);
  if (sheet === undefined || !found)
    throw new TableFault(
      'no-such-sheet',
      sheets.length === 0
        ? 'The workbook has no sheet with cells.'
        : 'The workbook has no sheet of this name. Choose one of those that it has.',
      { sheet },
    );
  return { format: 'xlsx', sheets, sheet, rows: () => rowsOf(archive, frame, found) };
}

async function* rowsOf(
  archive: Archive,
  { dateSystem, styles, textsPart }: WorkbookFrame,
  { name, part }: { name: string; part: string },
): ReturnType<OpenedSheet['rows']> {
  const merged = await readMergedCells(archive, part);
  const texts = await readSharedTexts(archive, textsPart);
  yield* readSheet(archive.stream(part), { sheet: name, texts, styles, dateSystem, merged });
}
