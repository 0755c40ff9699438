import { fractionFromText } from './exact-fraction.js';
import { groupDigits, percentDisplay } from './number-display.js';
import type { TraceNode, TraceSource } from './trace.js';

/** A trace is a few levels deep; deeper than this it was not made by the engine. */
const MOST_LEVELS = 50;

/**
 * The calculation as indented English text for the person it pays, one step a line:
 * `Sales: 60 000.00 x 5/12 x 100 % = 25 000.00`. The same trace always gives the same text. Throws a
 * RangeError when the tree is nested deeper than the engine ever makes it.
 */
export function renderTrace(root: TraceNode): string {
  return linesOf(root, 0).join('\n');
}

function linesOf(node: TraceNode, level: number): string[] {
  if (level > MOST_LEVELS) throw new RangeError(`The trace has more than ${MOST_LEVELS} levels.`);
  const indent = '  '.repeat(level);
  const notes = [node.explanation, node.rounding].filter((note) => note !== undefined);
  const tail = notes.length === 0 ? '' : ` (${notes.join('; ')})`;
  const result = shown(node);
  const calculation = node.substituted === result ? result : `${node.substituted} = ${result}`;
  const step = `${indent}${node.label}: ${calculation}${tail}`;
  const sources = (node.sources ?? []).map((source) => `${indent}  from ${sourceText(source)}`);
  return [step, ...sources, ...node.children.flatMap((child) => linesOf(child, level + 1))];
}

function shown(node: TraceNode): string {
  if (node.unit === 'money') return groupDigits(node.result);
  const negative = node.result.startsWith('-');
  const percent = percentDisplay(fractionFromText(negative ? node.result.slice(1) : node.result));
  return negative ? `-${percent}` : percent;
}

function sourceText(source: TraceSource): string {
  return `${source.role} ${source.documentId}, version ${source.version}, SHA-256 ${source.sha256}`;
}
