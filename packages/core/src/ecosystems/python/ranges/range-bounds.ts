import { parsePythonClause } from './python-specifier';
import { poetryClauses } from './poetry-clauses';

/** Where the clauses of a range begin or end: their versions, and where `==1.2.*` and `~=1.2` end. */
export function rangeBounds(range: string): readonly (readonly number[])[] {
  return range
    .split(/\|\||,/)
    .map((piece) => piece.trim())
    .flatMap((piece) => parsePythonClause(piece) ?? poetryClauses(piece) ?? [])
    .flatMap(({ version: { release } }) => [
      release,
      ...release.map((_, width) =>
        release.slice(0, width + 1).map((number, at) => (at === width ? number + 1 : number)),
      ),
    ]);
}
