/**
 * The groups of nodes that all reach each other (strongly connected components of more than one
 * node), by Tarjan's algorithm.
 *
 * @param {readonly string[]} nodes
 * @param {readonly { readonly from: string, readonly to: string }[]} edges
 * @returns {string[][]}
 */
export function circlesOf(nodes, edges) {
  const targets = new Map(nodes.map((node) => [node, []]));
  for (const { from, to } of edges) targets.get(from)?.push(to);
  const seen = new Map();
  const open = [];
  const circles = [];
  const visit = (node) => {
    const index = seen.size;
    let lowest = index;
    seen.set(node, index);
    open.push(node);
    for (const target of targets.get(node) ?? [])
      if (!seen.has(target)) lowest = Math.min(lowest, visit(target));
      else if (open.includes(target)) lowest = Math.min(lowest, seen.get(target));
    if (lowest === index) {
      const circle = open.splice(open.indexOf(node));
      if (circle.length > 1) circles.push(circle.sort());
    }
    return lowest;
  };
  for (const node of nodes) if (!seen.has(node)) visit(node);
  return circles;
}
