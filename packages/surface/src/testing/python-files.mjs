/** The texts of a generated Python package, by path. */
export function pythonFiles(modules) {
  const files = { 'pkg/_tools.py': TOOLS };
  for (const module of modules) {
    files[module.path] = moduleText(module);
    if (module.moved.length > 0)
      files[`pkg/${hiddenName(module)}.py`] = HEAD + module.moved.map(textOf).join('\n\n');
  }
  return files;
}

const TOOLS = lines(
  'class Base:',
  '    """What classes share."""',
  '',
  '    def shared(self) -> int:',
  '        return 1',
  '',
  '',
  'def deprecated(since, remove_in=None, replacement=None):',
  '    return lambda function: function',
);

const HEAD = lines(
  'import warnings',
  'from dataclasses import dataclass',
  'from enum import Enum',
  'from typing import TypedDict, overload',
  '',
  'from pkg._tools import Base as _Base, deprecated as _deprecated',
  '',
);

function lines(...parts) {
  return parts
    .flat()
    .map((line) => `${line}\n`)
    .join('');
}

/** The private module that units of a module are moved to. */
function hiddenName(module) {
  return `_moved_${module.name.replaceAll('.', '_')}`;
}

function moduleText(module) {
  const { name, units, moved, notes } = module;
  const imports = moved.map(
    (each) => `from pkg.${hiddenName(module)} import ${each.name} as ${each.name}`,
  );
  const names = [...units, ...moved].map((each) => `    "${each.name}",`);
  const spacing = notes % 2 === 0 ? '\n\n' : '\n\n# a note between definitions\n\n';
  const head = lines(
    imports,
    module.listed ? ['__all__ = [', ...names, ']', ''] : [],
    `def _helper${notes}(value):`,
    '    return value',
  );
  return `"""Module ${name}."""\n${HEAD}${head}${spacing}${units.map(textOf).join(spacing)}`;
}

function textOf(each) {
  return TEXT[each.kind](each);
}

const TEXT = {
  function: (each) => functionText(each),
  async: (each) => functionText(each, { async: 'async ' }),
  overloaded: ({ name, third, mark, body }) =>
    lines(
      ['int', 'str', ...(third ? ['bytes'] : [])].flatMap((type) => [
        '@overload',
        `def ${name}(value: ${type}) -> ${type}: ...`,
      ]),
      decorators(mark),
      `def ${name}(value):`,
      `    return value + ${body}`,
    ),
  class: ({ name, mark, base, body, attributes, methods }) =>
    lines(
      decorators(mark),
      `class ${name}${base ? `(${base})` : ''}:`,
      `    """A class, variant ${body}."""`,
      '',
      attributes.map((one) => `    ${one.name}: ${one.type}`),
      '',
      '    def __init__(self) -> None:',
      `        self._state = ${body}`,
      '',
    ) + methods.map((one) => functionText(one, { first: 'self', indent: '    ' })).join('\n'),
  dataclass: ({ name, mark, body, fields }) =>
    lines(
      decorators(mark),
      '@dataclass',
      `class ${name}:`,
      `    """Data, variant ${body}."""`,
      fields.map((one) => `    ${one.name}: ${one.type}${one.optional ? ' = None' : ''}`),
    ),
  'typed-dict': ({ name, mark, body, fields }) =>
    lines(
      decorators(mark),
      `class ${name}(TypedDict):`,
      `    """Keys, variant ${body}."""`,
      fields.map((one) => `    ${one.name}: ${one.type}`),
    ),
  enum: ({ name, mark, body, values }) =>
    lines(
      decorators(mark),
      `class ${name}(Enum):`,
      `    """Values, variant ${body}."""`,
      values.map((one) => `    ${one.name} = ${one.value}`),
    ),
  constant: ({ name, type, value }) => lines(`${name}: ${type} = ${value}`),
};

function decorators(mark, indent = '') {
  return mark === 'decorator'
    ? [`${indent}@_deprecated("1.7", remove_in="2.0", replacement="other")`]
    : [];
}

function functionText(each, { async = '', first = '', indent = '' } = {}) {
  const { name, mark, body = 0, parameters, returns } = each;
  return lines(
    decorators(mark, indent),
    `${indent}${async}def ${name}(${parametersText(parameters, first)}) -> ${returns}:`,
    bodyLines(mark, body).map((line) => (line === '' ? '' : `${indent}    ${line}`)),
  );
}

function parametersText(list, first) {
  const texts = first ? [first] : [];
  const slash = list.filter((each) => each.placed).length;
  list.forEach((each, index) => {
    if (each.named && !list[index - 1]?.named) texts.push('*');
    texts.push(`${each.name}: ${each.type}${each.optional ? ' = None' : ''}`);
    if (slash > 0 && index === slash - 1) texts.push('/');
  });
  return texts.join(', ');
}

function bodyLines(mark, body) {
  const docstring =
    mark === 'sphinx'
      ? ['"""Do something.', '', '.. deprecated:: 1.7', '   Use other instead.', '"""']
      : [`"""Do something, variant ${body}."""`];
  const text = '"deprecated since 1.7, use other instead"';
  return [
    ...docstring,
    ...(mark === 'warning' ? [`warnings.warn(${text}, DeprecationWarning, stacklevel=2)`] : []),
    `total = ${body}`,
    'for index in range(10):',
    '    if index % 2 == 0:',
    `        total += index * ${body + 1}`,
    'return total',
  ];
}
