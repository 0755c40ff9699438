import { posix } from 'node:path';
import { TableFault } from '../table-fault.js';
import { type ShownAs, shownAs } from './number-format.js';
import { type Archive, damaged } from './open-archive.js';
import { prefixed, type XmlHandlers, xmlParser } from './read-xml.js';
import type { DateSystem } from './serial-day.js';

interface Sheet {
  readonly name: string;
  /** The part of the archive with its cells. */
  readonly part: string;
  readonly isHidden: boolean;
}

/** How a workbook is made: what it has besides its cells. */
export interface WorkbookFrame {
  readonly sheets: readonly Sheet[];
  readonly dateSystem: DateSystem;
  /** By the number that cells have for their style. */
  readonly styles: readonly ShownAs[];
  /** The part with the texts that cells refer to, where there is one. */
  readonly textsPart: string | undefined;
}

/** Reads how the workbook is made. Throws a TableFault for whatever else is packed in a zip. */
export async function readFrame(archive: Archive): Promise<WorkbookFrame> {
  await refuseOtherPackages(archive);
  const workbookPart = await findWorkbook(archive);
  const folder = posix.dirname(workbookPart);
  const relations = await readRelations(archive, posix.join(folder, '_rels', `${posix.basename(workbookPart)}.rels`));
  const partOf = (relation: Relation | undefined) =>
    relation && (relation.target.startsWith('/') ? relation.target.slice(1) : posix.join(folder, relation.target));
  const ofType = (type: string) => partOf(relations.find((each) => each.type.endsWith(`/${type}`)));
  const found: { name: string; id: string; state: string }[] = [];
  let dateSystem: DateSystem = '1900';
  await readPart(archive, workbookPart, {
    open: (name, attributes) => {
      if (name === 'workbookPr' && /^(?:1|true|on)$/.test(attributes['date1904'] ?? '')) dateSystem = '1904';
      if (name === 'sheet')
        found.push({
          name: attributes['name'] ?? '',
          id: prefixed(attributes, 'id') ?? '',
          state: attributes['state'] ?? 'visible',
        });
    },
  });
  const sheets = found.flatMap(({ name, id, state }) => {
    const relation = relations.find((each) => each.id === id);
    const part = partOf(relation);
    // A chart may stand in place of cells.
    const isOfCells = relation?.type.endsWith('/worksheet') === true;
    return part !== undefined && isOfCells && archive.has(part) ? [{ name, part, isHidden: state !== 'visible' }] : [];
  });
  const stylesPart = ofType('styles');
  return {
    sheets,
    dateSystem,
    styles: stylesPart === undefined || !archive.has(stylesPart) ? [] : await readStyles(archive, stylesPart),
    textsPart: ofType('sharedStrings'),
  };
}

async function refuseOtherPackages(archive: Archive): Promise<void> {
  if (archive.has('mimetype'))
    throw new TableFault(
      'other-spreadsheet',
      'This is a document of another office program. Open it, save it as an Excel workbook (.xlsx) or as CSV, and send that.',
    );
  if (!archive.has('[Content_Types].xml'))
    throw new TableFault(
      'file-unknown',
      'This is an archive and no workbook. Unpack it, and send the table that is in it.',
    );
  const types = (await archive.read('[Content_Types].xml')).toString('utf8');
  if (/macroEnabled/i.test(types) || archive.names().some((name) => /vbaProject\.bin$/i.test(name)))
    throw new TableFault(
      'macro-file',
      'The workbook has macros, which are not taken. Save it as an Excel workbook without macros (.xlsx), and send that.',
    );
  if (archive.names().some((name) => /^xl\/workbook\.bin$/i.test(name)))
    throw new TableFault(
      'binary-excel-file',
      'This is a binary workbook (.xlsb). Save it as an Excel workbook (.xlsx) or as CSV, and send that.',
    );
}

async function findWorkbook(archive: Archive): Promise<string> {
  const relation = (await readRelations(archive, '_rels/.rels')).find(({ type }) => type.endsWith('/officeDocument'));
  const part = relation?.target.replace(/^\//, '');
  if (part === undefined || !archive.has(part)) throw damaged();
  if (!/workbook[^/]*\.xml$/i.test(part))
    throw new TableFault(
      'file-unknown',
      'This is a document and no workbook. Send the table as an Excel workbook (.xlsx) or as CSV.',
    );
  return part;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

async function readRelations(archive: Archive, part: string): Promise<Relation[]> {
  const relations: Relation[] = [];
  await readPart(archive, part, {
    open: (name, attributes) => {
      if (name === 'Relationship')
        relations.push({
          id: attributes['Id'] ?? '',
          type: attributes['Type'] ?? '',
          target: attributes['Target'] ?? '',
        });
    },
  });
  return relations;
}

async function readStyles(archive: Archive, part: string): Promise<ShownAs[]> {
  const codes = new Map<number, string>();
  const styles: ShownAs[] = [];
  let isOfCells = false;
  await readPart(archive, part, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isOfCells = true;
      if (name === 'xf' && isOfCells) {
        const id = Number(attributes['numFmtId'] ?? 0);
        styles.push(shownAs(id, codes.get(id)));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return styles;
}

async function readPart(archive: Archive, part: string, handlers: XmlHandlers): Promise<void> {
  const parser = xmlParser(handlers);
  parser.write(await archive.read(part));
  parser.end();
}
