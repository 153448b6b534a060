import type { Result } from '../result';
import { catalogAt } from './catalog-at';
import { manifestFormat } from './manifest-format';
import { normalizeName } from './normalize-name';
import type { RangeEdit } from './range-edit';
import { unknownManifest } from './unknown-manifest';

/**
 * The text with the requirement changed wherever the manifest or a catalog has it; nothing else of it changes,
 * and nothing at all when it is not there. Failures: those of `readManifest`.
 */
export function writeRange(path: string, text: string, edit: RangeEdit): Result<string> {
  const { packageName, from, to } = edit;
  const catalog = catalogAt(path);
  if (catalog !== null) return catalog.catalogs.writeRange(path, text, edit);
  const format = manifestFormat(path);
  if (format === null) return unknownManifest(path);
  const manifest = format.read(path, text);
  if (!manifest.ok) return manifest;
  const { ecosystem, requirements } = manifest.value;
  const wanted = normalizeName(packageName, ecosystem);
  const places = requirements.filter(({ name, range }) => range === from && name === wanted);
  return format.writeRange(path, text, { places, from, to });
}
