/**
 * Methods that the language itself calls, with arguments by place (Python reference, "Data model").
 * Those that hand on what callers write (`__init__`, `__call__`, `__init_subclass__`) are not among
 * them, and neither are protocols of libraries, which may name their arguments.
 */
const SPECIAL = new Set(
  [
    'lt le eq ne gt ge hash bool repr str bytes format sizeof',
    'getattr getattribute setattr delattr dir get set delete set_name',
    'instancecheck subclasscheck subclasshook class_getitem mro_entries',
    'len length_hint getitem setitem delitem missing iter next reversed contains',
    'add sub mul matmul truediv floordiv mod divmod pow lshift rshift and xor or',
    'radd rsub rmul rmatmul rtruediv rfloordiv rmod rdivmod rpow rlshift rrshift rand rxor ror',
    'iadd isub imul imatmul itruediv ifloordiv imod ipow ilshift irshift iand ixor ior',
    'neg pos abs invert complex int float index round trunc floor ceil',
    'enter exit aenter aexit await aiter anext del fspath',
    'copy deepcopy reduce reduce_ex getstate setstate getnewargs getnewargs_ex',
  ].flatMap((names) => names.split(' ').map((name) => `__${name}__`)),
);

/** Whether nobody gives the arguments of a Python method by name: syntax and builtins call it. */
export function isCalledBySyntax(name: string): boolean {
  return SPECIAL.has(name);
}
