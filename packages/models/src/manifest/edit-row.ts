import { findNodeAtLocation, parseTree } from 'jsonc-parser';

/**
 * One row with some values replaced; everything else, spaces and the order of keys included, stays.
 * A key that the row does not have is left out.
 */
export function editRow(text: string, values: Readonly<Record<string, string>>): string {
  const root = parseTree(text);
  const edits = Object.entries(values).flatMap(([key, value]) => {
    const node = root && findNodeAtLocation(root, [key]);
    return node ? [{ offset: node.offset, length: node.length, value: JSON.stringify(value) }] : [];
  });
  return edits
    .sort((left, right) => right.offset - left.offset)
    .reduce(
      (row, { offset, length, value }) => row.slice(0, offset) + value + row.slice(offset + length),
      text,
    );
}
