import { MANIFESTS } from '../names/file-names';
import { fail, type Result } from '../result';

export function unknownManifest(path: string): Result<never> {
  return fail({
    code: 'manifest-unknown',
    message: `${path} is no manifest that can be read`,
    fix: `Name a ${MANIFESTS.join(' or a ')}`,
    where: path,
  });
}
