import type { PublicSymbol } from '../../surface/surface';
import type { TypescriptProgram } from './typescript-program';
import { moduleOf } from './typescript-program';
import { resolveExport, resolveLocal } from './resolve-export';

type Defined = Pick<PublicSymbol, 'origin' | 'place' | 'declaration' | 'refs'>;

/**
 * The definitions of a name in a file: a value, a type, or one of each. Internal ones are left out.
 */
export function definitionsAt(
  program: TypescriptProgram,
  { file, name }: { readonly file: string; readonly name: string },
): Defined[] {
  const definitions = moduleOf(program, file)?.definitions[name] ?? [];
  return definitions
    .filter((each) => !each.internal)
    .map(({ declaration, refs }) => ({
      origin: `${file}#${name}`,
      place: { file, line: declaration.line },
      declaration,
      refs: meanings(program, file, refs),
    }));
}

function meanings(
  program: TypescriptProgram,
  file: string,
  names: readonly string[],
): Record<string, string> {
  const meant: Record<string, string> = {};
  for (const name of names) {
    const [head = '', ...rest] = name.split('.');
    let at = resolveLocal(program, { file, name: head });
    for (const part of rest)
      if (at.kind === 'module') at = resolveExport(program, { file: at.file, name: part });
    if (at.kind === 'definition') meant[name] = `${at.file}#${at.name}`;
    else if (at.kind === 'outside')
      meant[name] = [
        at.name === '*' || at.name === 'default' || at.name === 'export='
          ? at.from
          : `${at.from}#${at.name}`,
        ...rest,
      ].join('.');
  }
  return meant;
}
