import { fail, type Result } from '../result';
import { baseName } from './base-name';
import type { Manifest } from './manifest';
import { readPackageJson } from './read-package-json';
import { readPyproject } from './read-pyproject';

/**
 * Reads a `package.json` or a `pyproject.toml`. Failures: `manifest-malformed`, with `path:line` where it is known;
 * `manifest-unknown` for any other file.
 */
export function readManifest(path: string, text: string): Result<Manifest> {
  switch (baseName(path)) {
    case 'package.json':
      return readPackageJson(path, text);
    case 'pyproject.toml':
      return readPyproject(path, text);
    default:
      return fail({
        code: 'manifest-unknown',
        message: `${path} is no manifest that can be read`,
        fix: 'Name a package.json or a pyproject.toml',
        where: path,
      });
  }
}
