import { surfaceOf } from '../testing/compare-texts';
import type { Deprecation, Language } from '../surface/surface';

async function markOf(text: string, language: Language): Promise<Partial<Deprecation> | undefined> {
  const { symbols } = await surfaceOf(text, language);
  return symbols.find((symbol) => symbol.declaration.deprecation)?.declaration.deprecation;
}

const PYTHON: readonly (readonly [string, Partial<Deprecation>])[] = [
  ['@deprecated\ndef f(): ...\n', { form: 'decorator', warns: true, line: 1 }],
  [
    '@deprecated(since="1.7", remove_in="2.0", replacement="g")\ndef f(): ...\n',
    { since: '1.7', removeIn: '2.0', replacement: 'g' },
  ],
  [
    '@deprecated("1.7", "2.0", "g")\ndef f(): ...\n',
    { since: '1.7', removeIn: '2.0', replacement: 'g' },
  ],
  [
    '@deprecated(version="1.7", reason="use g instead")\ndef f(): ...\n',
    { since: '1.7', replacement: 'g', text: 'use g instead' },
  ],
  [
    '@deprecated(deprecated_in="1.7", removed_in="2.0", alternative="g")\ndef f(): ...\n',
    { since: '1.7', removeIn: '2.0', replacement: 'g' },
  ],
  ['@deprecated(remove_version="3", use="g")\ndef f(): ...\n', { removeIn: '3', replacement: 'g' }],
  [
    '@deprecated(since="1.7", replacement=None)\ndef f(): ...\n',
    { since: '1.7', replacement: null },
  ],
  [
    'import warnings\n@warnings.deprecated("Use g instead")\ndef f(): ...\n',
    { form: 'pep-702', warns: true, replacement: 'g' },
  ],
  [
    'from typing_extensions import deprecated\n@deprecated("Use g", category=None)\ndef f(): ...\n',
    { form: 'pep-702', warns: false, replacement: 'g' },
  ],
  [
    'import warnings\ndef f():\n    warnings.warn("f is deprecated since 1.7 and will be removed in 2.0; use g instead", DeprecationWarning)\n',
    {
      form: 'warning',
      category: 'DeprecationWarning',
      since: '1.7',
      removeIn: '2.0',
      replacement: 'g',
      line: 3,
    },
  ],
  [
    'import warnings\ndef f():\n    warnings.warn(\n        "f is "\n        "deprecated",\n        category=FutureWarning,\n    )\n',
    { form: 'warning', category: 'FutureWarning', text: 'f is deprecated' },
  ],
  [
    'from warnings import warn\ndef f():\n    warn(DeprecationWarning("old"))\n',
    { form: 'warning', category: 'DeprecationWarning' },
  ],
  [
    'def f():\n    """Do.\n\n    .. deprecated:: 1.7\n       Use :func:`g` instead.\n\n    More.\n    """\n',
    {
      form: 'sphinx',
      warns: false,
      since: '1.7',
      replacement: 'g',
      text: 'Use :func:`g` instead.',
      line: 4,
    },
  ],
  [
    'import warnings\ndef f():\n    """Do.\n\n    .. deprecated:: 1.7\n    """\n    warnings.warn("use g instead", DeprecationWarning)\n',
    { form: 'warning', warns: true, since: '1.7', replacement: 'g' },
  ],
];

const TYPESCRIPT: readonly (readonly [string, Partial<Deprecation>])[] = [
  ['/** @deprecated */\nexport function f() {}\n', { form: 'jsdoc', warns: false }],
  [
    '/**\n * Does.\n * @deprecated since 1.7, use {@link g} instead\n */\nexport const f = 1;\n',
    { since: '1.7', replacement: 'g', line: 3 },
  ],
  [
    '/** @deprecated Will be removed in v3. Use `g`. */\nexport interface f {}\n',
    { removeIn: '3', replacement: 'g' },
  ],
  ['/** @deprecated no replacement */\nexport type f = string;\n', { replacement: null }],
];

describe('marks of deprecation', () => {
  it.each(PYTHON)('Python: %j', async (text, expected) => {
    expect(await markOf(text, 'python')).toMatchObject(expected);
  });

  it.each(TYPESCRIPT)('TypeScript: %j', async (text, expected) => {
    expect(await markOf(text, 'typescript')).toMatchObject(expected);
  });

  it('a call that makes something deprecated marks neither the module nor the function around it', async () => {
    const surface = await surfaceOf(
      'old = deprecated(new)\ndef f():\n    return deprecated(g)\n',
      'python',
    );
    expect(surface.entryPoints[0]!.deprecation).toBeUndefined();
    expect(surface.symbols.some((symbol) => symbol.declaration.deprecation)).toBe(false);
  });
});
