/** Settings that let a command write its objects to `folder` and see those of `store` too. */
export function objectStoreEnv(folder: string, store: string): Readonly<Record<string, string>> {
  // The list of alternates is separated by colons; a quoted entry may hold any character.
  const quoted = `"${store.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  return { GIT_OBJECT_DIRECTORY: folder, GIT_ALTERNATE_OBJECT_DIRECTORIES: quoted };
}
