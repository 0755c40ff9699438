import { zipOf } from './zip.js';

/** A workbook as it may come from any program, its parts written out. */
export interface WorkbookParts {
  /** What stands in `sheetData` of each sheet, by its name. */
  sheets: Record<string, string>;
  /** What follows the cells of the first sheet. */
  afterCells?: string;
  /** Of the texts that cells refer to by number. */
  texts?: readonly string[];
  /** Formats by number, and which of them each style has. */
  formats?: Record<number, string>;
  styles?: readonly number[];
  isFrom1904?: boolean;
  hidden?: readonly string[];
  /** The names of the spreadsheet language have a prefix, as some programs write them. */
  prefix?: string;
  more?: { name: string; content: string | Buffer }[];
  contentType?: string;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';
const usual = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** The bytes of a workbook. */
export function workbookOf({
  sheets,
  afterCells = '',
  texts = [],
  formats = {},
  styles = [0],
  isFrom1904 = false,
  hidden = [],
  prefix = '',
  more = [],
  contentType = usual,
}: WorkbookParts): Buffer {
  const names = Object.keys(sheets);
  const p = prefix === '' ? '' : `${prefix}:`;
  const space = prefix === '' ? `xmlns="${main}"` : `xmlns:${prefix}="${main}"`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  return zipOf([
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0"?><Types><Override PartName="/xl/workbook.xml" ContentType="${contentType}"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${packages}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><${p}workbook ${space} xmlns:r="${relations}"><${p}workbookPr${isFrom1904 ? ' date1904="1"' : ''}/><${p}sheets>${names
        .map(
          (name, index) =>
            `<${p}sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${hidden.includes(name) ? ' state="hidden"' : ''}/>`,
        )
        .join('')}</${p}sheets></${p}workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${packages}">${names
        .map((_name, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`))
        .join(
          '',
        )}${relation('rId90', 'styles', '/xl/styles.xml')}${relation('rId91', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      content: `<${p}styleSheet ${space}><${p}numFmts>${Object.entries(formats)
        .map(([id, code]) => `<${p}numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
        .join('')}</${p}numFmts><${p}cellStyleXfs><${p}xf numFmtId="14"/></${p}cellStyleXfs><${p}cellXfs>${styles
        .map((id) => `<${p}xf numFmtId="${id}"/>`)
        .join('')}</${p}cellXfs></${p}styleSheet>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      content: `<${p}sst ${space}>${texts.map((text) => `<${p}si>${text}</${p}si>`).join('')}</${p}sst>`,
    },
    ...names.map((name, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: `<?xml version="1.0" encoding="UTF-8"?><${p}worksheet ${space}><${p}sheetData>${sheets[name]}</${p}sheetData>${index === 0 ? afterCells : ''}</${p}worksheet>`,
    })),
    ...more,
  ]);
}

/** A row of a sheet whose texts stand in its cells; numbers are written as they are. */
export function sheetRow(number: number, cells: readonly (string | number | null)[]): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const written = cells.map((cell, index) => {
    const at = `${letters[index]}${number}`;
    if (cell === null) return '';
    if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
    return `<c r="${at}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
  });
  return `<row r="${number}">${written.join('')}</row>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
