import type { Declaration } from '../../surface/surface';
import { without } from '../../text/without';
import { hasDecorators } from './has-decorators';
import { keepsDecorated } from './keeps-decorated';
import type { PythonProgram } from './python-program';

/**
 * A declaration without the decorators that keep it as it is, those of its members included: what
 * is left is decorated with unknown effect.
 */
export function withoutKept(
  program: PythonProgram,
  module: string,
  declaration: Declaration,
): Declaration {
  if (!hasDecorators(declaration)) return declaration;
  const { decorators = [], members } = declaration;
  const left = decorators.filter((text) => !keepsDecorated(program, { module, text }));
  return {
    ...without(declaration, 'decorators'),
    ...(left.length > 0 && { decorators: left }),
    ...(members && { members: members.map((each) => withoutKept(program, module, each)) }),
  };
}
