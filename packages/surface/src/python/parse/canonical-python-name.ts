const TYPING =
  /^(?:typing|typing_extensions|collections\.abc|collections|t|builtins)\.([A-Za-z_]\w*)$/;

/** PEP 585: the generic aliases of `typing` and the classes they stand for. */
const PEP_585 = new Map([
  ['List', 'list'],
  ['Dict', 'dict'],
  ['Tuple', 'tuple'],
  ['Set', 'set'],
  ['FrozenSet', 'frozenset'],
  ['Type', 'type'],
  ['DefaultDict', 'defaultdict'],
  ['AbstractSet', 'Set'],
  ['Text', 'str'],
  ['Deque', 'deque'],
  ['OrderedDict', 'OrderedDict'],
  ['ContextManager', 'AbstractContextManager'],
  ['AsyncContextManager', 'AbstractAsyncContextManager'],
]);

/**
 * One spelling for the same type: resolves a dotted name's first part through the file's imports
 * and drops the home of standard typing constructs, so that `typing.List`, `t.List`, `List` and
 * `list` are one name. Other names stay as written locally.
 */
export function canonicalPythonName(dotted: string, imports: ReadonlyMap<string, string>): string {
  const full = importedName(dotted, imports);
  const match = TYPING.exec(full);
  if (!match) return dotted;
  const name = match[1]!;
  // `collections.abc.Set` is the abstract set; `builtins.set` is spelled lower case.
  return full.startsWith('collections.') ? name : (PEP_585.get(name) ?? name);
}

/** The dotted name as imported: `np.array` → `numpy.array`. A name that is not imported stays. */
export function importedName(dotted: string, imports: ReadonlyMap<string, string>): string {
  const dot = dotted.indexOf('.');
  const head = dot < 0 ? dotted : dotted.slice(0, dot);
  const known = imports.get(head);
  if (known === undefined) return dotted;
  return dot < 0 ? known : known + dotted.slice(dot);
}
