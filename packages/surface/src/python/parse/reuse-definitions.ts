import type { Node } from 'web-tree-sitter';
import type { KnownDefinition, KnownDefinitions } from './known-definitions';
import { isDefinition, shifted } from './known-definitions';
import type { ModuleDraft } from './module-draft';
import type { PythonScope } from './python-scope';
import type { StatementText } from './split-statements';
import { splitStatements } from './split-statements';

/** A text without the definitions that are known, and how to go on with them. */
export interface Reuse {
  /** What is left to parse; the lines of what is left keep their numbers. */
  readonly remaining: string;
  readonly taken: readonly KnownDefinition[];
  /** The known definitions that a node of the remaining text stands for, if it stands for any. */
  standingAt(node: Node, scope: PythonScope): readonly KnownDefinition[] | null;
  /** Keeps what was read for the next time. */
  remember(draft: ModuleDraft): void;
}

/** A call that stands where known definitions stood, from one to before another. */
const PLACEHOLDER = '__known_definitions__';

/** Takes the definitions that are known out of a module's text. */
export function reuseDefinitions(text: string, known: KnownDefinitions): Reuse {
  const statements = splitStatements(text);
  const definitions = known.for(statements);
  const find = (statement: string) =>
    isDefinition(statement) ? definitions.get(trimmed(statement)) : undefined;
  const { remaining, taken } = text.includes(PLACEHOLDER)
    ? { remaining: text, taken: [] }
    : takeOut(statements, find);
  return {
    remaining,
    taken,
    standingAt(node, scope) {
      const run = placeholderAt(node, scope);
      return run && taken.slice(...run);
    },
    remember(draft) {
      for (const { text: own, ...definition } of wholeStatements(draft, statements))
        definitions.set(own.trimEnd(), definition);
    },
  };
}

/** Nothing is known: all of the text is parsed. */
export function reuseNothing(text: string): Reuse {
  return { remaining: text, taken: [], standingAt: () => null, remember: () => undefined };
}

function takeOut(
  statements: readonly StatementText[],
  find: (statement: string) => KnownDefinition | undefined,
): { readonly remaining: string; readonly taken: readonly KnownDefinition[] } {
  const taken: KnownDefinition[] = [];
  const parts: string[] = [];
  let [first, lines] = [0, 0];
  const close = () => {
    if (taken.length > first)
      parts.push(`${PLACEHOLDER}(${first}, ${taken.length})${'\n'.repeat(Math.max(lines, 1))}`);
    [first, lines] = [taken.length, 0];
  };
  for (const statement of statements) {
    const definition = find(statement.text);
    if (definition) {
      taken.push(movedTo(statement.row, definition));
      lines += statement.rows;
    } else {
      close();
      parts.push(statement.text);
    }
  }
  close();
  return { remaining: parts.join(''), taken };
}

function movedTo(row: number, definition: KnownDefinition): KnownDefinition {
  const rows = row - definition.row;
  return rows === 0
    ? definition
    : {
        ...definition,
        declaration: shifted(definition.declaration, rows),
        makes: shifted(definition.makes, rows),
        row,
      };
}

function placeholderAt(node: Node, scope: PythonScope): [number, number] | null {
  if (node.type !== 'expression_statement') return null;
  const text = scope.text.slice(node.startIndex, node.startIndex + PLACEHOLDER.length + 20);
  const match = text.startsWith(PLACEHOLDER) ? /\((\d+), (\d+)\)/.exec(text) : null;
  return match ? [Number(match[1]), Number(match[2])] : null;
}

/** The definitions whose text is, to the letter, a statement that the text splits into. */
function wholeStatements(
  { definitions }: ModuleDraft,
  statements: readonly StatementText[],
): ModuleDraft['definitions'] {
  const byRow = new Map(statements.map((statement) => [statement.row, statement]));
  return definitions.filter(({ row, text }) => {
    const statement = byRow.get(row);
    return statement && isDefinition(text) && trimmed(statement.text) === text.trimEnd();
  });
}

/** Without the comments and empty lines that follow. */
function trimmed(text: string): string {
  let end = text.trimEnd();
  for (
    let line = end.lastIndexOf('\n') + 1;
    end.startsWith('#', line);
    line = end.lastIndexOf('\n') + 1
  )
    end = end.slice(0, line).trimEnd();
  return end;
}
