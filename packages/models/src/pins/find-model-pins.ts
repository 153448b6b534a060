/** A place in a library's file that names a model. `line` counts from 1. */
export interface ModelPin {
  readonly id: string;
  readonly file: string;
  readonly line: number;
}

/** The models a file names: quoted `owner/repository`, with `@revision` or without, of one of the given owners. */
export function findModelPins(
  text: string,
  file: string,
  owners: ReadonlySet<string>,
): readonly ModelPin[] {
  return text
    .split('\n')
    .flatMap((content, index) =>
      [...content.matchAll(/["'`]([\w.-]+)\/([\w.-]+(?:@[\w.-]+)?)["'`]/g)].flatMap(
        ([, owner = '', name = '']) =>
          owners.has(owner) ? [{ id: `${owner}/${name}`, file, line: index + 1 }] : [],
      ),
    );
}
