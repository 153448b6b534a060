/** What the notes say where there is nothing to tell; `group`: what made it be released, if one. */
export function emptyNotes(group: string | null): string {
  return group === null
    ? '_No changes of its own._'
    : `_No changes of its own: released together with ${group}._`;
}
