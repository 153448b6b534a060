import { readIni } from '../../names/read-ini';
import { ok, type Result } from '../../result';
import { pythonAssignment } from '../holders/python-assignment';
import type { DynamicVersion, Manifest } from '../manifest';
import { moduleFiles } from './module-files';

type Ini = ReturnType<typeof readIni>;

/**
 * A `setup.cfg`, as setuptools (its user guide, "Configuring setuptools using setup.cfg files") and
 * pbr read it: the package's name, and where its version is. Requirements are not read. Lines that
 * are no INI are passed over, so nothing fails.
 */
export function readSetupCfg(_path: string, text: string): Result<Manifest> {
  const ini = readIni(text);
  const { name = '', version = '', classifiers = '', classifier = '' } = ini['metadata'] ?? {};
  const stated = /^\d/.test(version) ? version : null;
  return ok({
    ecosystem: 'python',
    packageName: name === '' ? null : name,
    version: stated,
    dynamicVersion: stated === null && name !== '' ? dynamicVersion(version, ini) : null,
    private: /^Private :: Do Not Upload$/m.test(`${classifiers}\n${classifier}`),
    requirements: [],
  });
}

/** Sections that pbr alone reads, which takes versions from tags. */
const PBR = ['pbr', 'files', 'backwards_compat'];

/** Without a word of it here, `setup.py` may say anything. */
function dynamicVersion(version: string, ini: Ini): DynamicVersion {
  const [, kind, value = ''] = /^(attr|file):\s*(\S+)/.exec(version) ?? [];
  if (kind === 'file') return { kind: 'file', files: [value], pattern: null };
  if (kind === 'attr') return attribute(value.split('.'), ini);
  return PBR.some((section) => section in ini) ? { kind: 'vcs' } : { kind: 'unknown' };
}

function attribute(names: readonly string[], ini: Ini): DynamicVersion {
  const [, told] = /^=?\s*(\S+)$/.exec(ini['options']?.['package_dir'] ?? '') ?? [];
  const module = names.slice(0, -1).join('/');
  return {
    kind: 'file',
    files: [...new Set([told ?? '', '', 'src'])].flatMap((folder) => moduleFiles(folder, module)),
    pattern: pythonAssignment(names.at(-1) ?? ''),
  };
}
