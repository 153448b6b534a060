import type { CustomHasher } from '@nx/devkit';
import { hashJsonTask } from '../../release/hash-json-task';

const hasher: CustomHasher = (task) => {
  const { format } = task.overrides as { readonly format?: unknown };
  return hashJsonTask({ ...task, overrides: { json: format === 'json' } });
};
export default hasher;
