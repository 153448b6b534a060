/**
 * The card of a family: one file in the folder of cards, named so that every file system takes it.
 */
export function cardPath(folder: string, family: string): string {
  return `${folder}/${
    family
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'family'
  }.md`;
}
