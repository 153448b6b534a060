import { parsePythonClause, type PythonClause } from './python-specifier';

const POETRY = /^(\^|~|)(\d+(?:\.\d+)*)(\.\*)?$/;

/**
 * Poetry's own notation in PEP 440's clauses: `^0.2.3` is `>=0.2.3,<0.3`, `~1.2` is `>=1.2,<1.3`, a
 * bare version is a pin.
 */
export function poetryClauses(text: string): readonly PythonClause[] | null {
  const [, operator, number = '', star = ''] = POETRY.exec(text) ?? [];
  if (operator === undefined) return null;
  const clauses =
    operator === ''
      ? [`==${number}${star}`]
      : [`>=${number}`, `<${upperBound(operator, number).join('.')}`];
  return clauses.map(parsePythonClause).filter((clause) => clause !== null);
}

function upperBound(operator: string, number: string): readonly number[] {
  const release = number.split('.').map(Number);
  const significant = release.findIndex((segment) => segment !== 0);
  const caret = significant === -1 ? release.length - 1 : significant;
  const width = operator === '^' ? caret : Math.min(1, release.length - 1);
  return release
    .slice(0, width + 1)
    .map((segment, index) => (index === width ? segment + 1 : segment));
}
