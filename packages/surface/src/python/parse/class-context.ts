import type { Node } from 'web-tree-sitter';
import type { ClassForm, Declaration } from '../../surface/surface';
import type { PythonScope } from './python-scope';
import type { Decorators } from './read-decorators';

/** What reading the body of a class needs to know of the class. */
export interface ClassContext {
  readonly form: ClassForm | undefined;
  /** TypedDict: whether keys are required unless they say otherwise (PEP 589). */
  readonly total: boolean;
  /** The enum class that the values come from: it decides what `auto()` gives. */
  readonly enumBase: string;
  /** Reads the classes within: handed down, because a class has a body again. */
  readonly readInner: (node: Node, decorators: Decorators, scope: PythonScope) => Declaration;
}
