import type { PackageId } from './package-id';

/** What `packageId` has written. */
export function readPackageId(id: string): PackageId {
  const [name, version, extras] = JSON.parse(id) as [string, string | null, readonly string[]];
  return { name, version, extras };
}
