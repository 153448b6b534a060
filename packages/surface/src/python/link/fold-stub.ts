import type { Declaration } from '../../surface/surface';
import { mergeDeprecation } from '../../deprecation/merge-deprecation';
import type { PythonBinding, PythonModule } from '../parse/python-module';

/**
 * A module as type checkers and running programs both see it (PEP 561): what the stub declares
 * replaces what the source defines; what only the source has stays importable. Marks of deprecation
 * are taken from both.
 */
export function foldStub(stub: PythonModule, source: PythonModule): PythonModule {
  const bindings: Record<string, readonly PythonBinding[]> = { ...source.bindings };
  for (const [name, declared] of Object.entries(stub.bindings)) {
    const defined = Object.hasOwn(source.bindings, name) ? source.bindings[name]![0] : undefined;
    bindings[name] = declared.map((binding) =>
      binding.kind === 'definition' && defined?.kind === 'definition'
        ? {
            ...binding,
            declaration: marked(binding.declaration, defined.declaration),
            ...(defined.keeps && { keeps: defined.keeps }),
          }
        : binding,
    );
  }
  return {
    ...source,
    bindings,
    stars: [...source.stars, ...stub.stars],
    all: stub.all ?? source.all,
    hasGetattr: source.hasGetattr || stub.hasGetattr,
    deprecation: mergeDeprecation(source.deprecation, stub.deprecation),
    diagnostics: [...stub.diagnostics, ...source.diagnostics],
  };
}

function marked(stub: Declaration, source: Declaration): Declaration {
  const deprecation = mergeDeprecation(source.deprecation ?? null, stub.deprecation ?? null);
  const members = stub.members?.map((member) => {
    const own = source.members?.find((each) => each.name === member.name);
    return own ? marked(member, own) : member;
  });
  return { ...stub, ...(deprecation && { deprecation }), ...(members && { members }) };
}
