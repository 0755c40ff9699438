import { SaxesParser } from 'saxes';
import { TableFault } from '../table-fault.js';

export type Attributes = Readonly<Record<string, string>>;

/** What is done with the pieces of a document; names come without their prefix. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** A parser of XML that is fed piece by piece. Entities of a document's own are refused, so nothing multiplies. Throws a TableFault. */
export function xmlParser(handlers: XmlHandlers): { write: (bytes: Buffer) => void; end: () => void } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('error', () => {
    throw broken();
  });
  parser.on('doctype', () => {
    throw broken();
  });
  parser.on('opentag', ({ name, attributes }) => handlers.open(localName(name), attributes));
  if (handlers.text) {
    parser.on('text', handlers.text);
    parser.on('cdata', handlers.text);
  }
  const { close } = handlers;
  if (close) parser.on('closetag', ({ name }) => close(localName(name)));
  const decode = (bytes?: Buffer) => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      throw broken();
    }
  };
  return {
    write: (bytes) => void parser.write(decode(bytes)),
    end: () => {
      parser.write(decode());
      parser.close();
    },
  };
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** An attribute by its name without a prefix: `r:id` of a workbook. */
export function prefixed(attributes: Attributes, local: string): string | undefined {
  return Object.entries(attributes).find(([name]) => name.endsWith(`:${local}`))?.[1];
}

/** Excel writes characters that XML does not have as _x000D_. */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_match, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}

function broken(): TableFault {
  return new TableFault(
    'file-damaged',
    'A part of the workbook is broken. Open it, save it again as .xlsx, and send that.',
  );
}
