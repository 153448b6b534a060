import type { CustomHasher } from '@nx/devkit';
import { hashJsonTask } from '../../release/hash-json-task';

const hasher: CustomHasher = (task) => hashJsonTask(task);
export default hasher;
