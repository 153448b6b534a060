import { isVersion } from '@release-openmed/core';

/** A tag as what stands before its version and the version; null: no version ends it. */
export function splitTag(
  tag: string,
): { readonly prefix: string; readonly version: string } | null {
  for (const { index } of tag.matchAll(/(?<![\d.])\d+\.\d/g)) {
    const version = tag.slice(index);
    if (isVersion(version)) return { prefix: tag.slice(0, index), version };
  }
  return null;
}
