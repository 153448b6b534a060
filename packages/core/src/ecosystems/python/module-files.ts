/** Where a module, its dots as `/`, may be in a folder; `''`: in the project's own. */
export function moduleFiles(folder: string, module: string): readonly string[] {
  const base = folder === '' ? module : `${folder.replace(/\/$/, '')}/${module}`;
  return module === '' ? [] : [`${base}/__init__.py`, `${base}.py`];
}
