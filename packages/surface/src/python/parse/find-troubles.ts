import type { Node } from 'web-tree-sitter';
import type { PythonModule } from './python-module';

const SHOWN = 5;

/**
 * Where a tree shows that the source is not Python 3 as the parser knows it; the first few places
 * are enough to act on.
 */
export function findTroubles(root: Node, text: string): PythonModule['diagnostics'] {
  return [...pythonTwo(root, text), ...syntaxErrors(root)].slice(0, SHOWN);
}

function pythonTwo(root: Node, text: string): PythonModule['diagnostics'] {
  if (!/^[ \t]*(?:print|exec)\b(?!\s*[(=.,:\])])/m.test(text)) return [];
  return root.descendantsOfType(['print_statement', 'exec_statement']).map((node) => ({
    code: 'python-2' as const,
    line: node.startPosition.row + 1,
    message: `\`${node.type.split('_')[0]}\` statement: this file is Python 2`,
  }));
}

function syntaxErrors(root: Node): PythonModule['diagnostics'] {
  if (!root.hasError) return [];
  const found: Trouble[] = [];
  const stack: Node[] = [root];
  while (stack.length > 0 && found.length < SHOWN) {
    const node = stack.pop()!;
    if (isTrouble(node)) found.push(troubleAt(node));
    else stack.push(...[...node.children].reverse().filter(leadsToTrouble));
  }
  return found.length > 0
    ? found
    : [{ code: 'syntax-error', line: 1, message: 'this file does not parse' }];
}

type Trouble = PythonModule['diagnostics'][number];

function isTrouble(node: Node): boolean {
  return node.isError || node.isMissing;
}

function leadsToTrouble(node: Node): boolean {
  return node.hasError || node.isMissing;
}

function troubleAt(node: Node): Trouble {
  return {
    code: 'syntax-error',
    line: node.startPosition.row + 1,
    message: node.isMissing ? `expected \`${node.type}\` here` : 'this does not parse',
  };
}
