export function circlesOf(
  nodes: readonly string[],
  edges: readonly { readonly from: string; readonly to: string }[],
): string[][];
