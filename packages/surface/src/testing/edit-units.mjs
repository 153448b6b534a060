/** What changes a module's text and nothing of its surface, whatever its language. */
export const REARRANGEMENTS = [
  {
    fits: () => true,
    act: (each, module) => {
      module.units.reverse();
      return [];
    },
  },
  {
    fits: () => true,
    act: (each, module) => {
      module.notes += 1;
      return [];
    },
  },
];

/** Edits up to three units of a module; returns each change with the name that its unit had. */
export function editUnits(module, edits, random) {
  return random.sample(module.units, 1 + random.below(3)).flatMap((each) => {
    const { name } = each;
    const edit = random.pick(edits.filter(({ fits }) => fits(each)));
    return edit.act(each, module).map((change) => ({ name, change }));
  });
}
