import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

const root = new URL('../../../', import.meta.url);

/** What a schema of the project finds wrong with an XML; nothing where it follows it. */
export async function schemaFaults(xml: string, schemaFile: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'file.xml', contents: xml },
    schema: { fileName: 'schema.xsd', contents: readFileSync(new URL(schemaFile, root), 'utf8') },
    initialMemoryPages: 512,
    maxMemoryPages: 8192,
  });
  return errors.map(({ message }) => message);
}

export const paymentSchema = 'libs/outputs/testing/schemas/pain.001.001.09.xsd';
export const exchangeSchema = 'docs/payroll-exchange.xsd';
