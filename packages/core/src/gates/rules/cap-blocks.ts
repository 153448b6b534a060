import { lineKind } from '../../config/line-kind';
import { blockedByCaps } from '../blocked-by-caps';
import type { Rule } from '../rule';

/** A cap is forgotten easily, and whoever installs both gets the old one without a word. */
export const capBlocks: Rule = {
  name: 'cap-blocks',
  severity: 'warn',
  check: (input) => {
    const own = lineKind(input.facts.branch, input.config) !== null;
    return blockedByCaps(input, own).map(({ project, on, range, file, blocked }) => ({
      project,
      message: `${project} requires ${on} ${range}, which keeps ${blocked.tag} out, and that is released.`,
      fix: `Raise the requirement in ${file}, or say in .release/accepted.json until when it is right.`,
      where: file,
    }));
  },
};
