import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { pageTemplate } from './page-template.js';
import type { StatementPrint } from './statement-page.js';

/**
 * Where the fonts lie: Noto Sans, whose two weights hold Latin, Cyrillic and Devanagari, and the signs that it lacks, such as
 * those that compare. Nothing is taken from the system.
 */
const fontFolders = [
  '@expo-google-fonts/noto-sans/400Regular',
  '@expo-google-fonts/noto-sans/700Bold',
  '@expo-google-fonts/noto-sans-math/400Regular',
];

function fontPaths(): string[] {
  const { resolve } = createRequire(import.meta.url);
  return fontFolders.map((folder) => dirname(resolve(`${folder}/index.js`)));
}

/** Typst keeps what it has compiled: after so many pages what was not used for as many rounds is let go, or memory grows with every statement. */
const PAGES_KEPT = 8;
const ROUNDS_KEPT = 2;

/** Files that are nowhere: the template is read once, and what is printed takes the place of what was printed before. */
const folder = '/statement';
const main = `${folder}/main.typ`;
const data = `${folder}/statement.json`;
const code = `${folder}/code`;
const print = '#import "page.typ": statement\n#statement(json("statement.json"), read("code", encoding: none))';

/**
 * Prints statements as PDF/UA-1: tagged, with their fonts inside, the same bytes for the same page. A call keeps its thread
 * for some milliseconds, so this belongs into a thread beside the event loop. Throws where the page cannot be set.
 */
export class StatementPrinter {
  private readonly compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: fontPaths() }] });
  private printed = 0;

  constructor() {
    this.compiler.addSource(`${folder}/page.typ`, pageTemplate);
    this.compiler.addSource(main, print);
  }

  print(statement: StatementPrint): Buffer {
    this.compiler.mapShadow(data, Buffer.from(JSON.stringify(statement.page)));
    this.compiler.mapShadow(code, Buffer.from(statement.code));
    const compiled = this.compiler.compile({ mainFilePath: main });
    // A font that is missing is a warning, and another would be taken in its place.
    const wrong = compiled.takeError() ?? compiled.takeWarnings();
    if (!compiled.result || wrong)
      throw new Error(`The statement cannot be printed: ${JSON.stringify(wrong?.shortDiagnostics ?? [])}`);
    const pdf = this.compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: 0 });
    this.printed += 1;
    if (this.printed % PAGES_KEPT === 0) this.compiler.evictCache(ROUNDS_KEPT);
    return pdf;
  }
}
