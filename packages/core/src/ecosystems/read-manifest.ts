import type { Result } from '../result';
import type { Manifest } from './manifest';
import { manifestFormat } from './manifest-format';
import { unknownManifest } from './unknown-manifest';

/**
 * What a manifest says. Failures: `manifest-malformed`, with `path:line` where it is known;
 * `manifest-unknown` for a file that is no manifest.
 */
export function readManifest(path: string, text: string): Result<Manifest> {
  return manifestFormat(path)?.read(path, text) ?? unknownManifest(path);
}
