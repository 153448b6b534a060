import { readFiles } from '../read-files';
import type { Reader } from './evidence-source';

export const readFilesAt: Reader<'files-at'> = (questions, { repository }) =>
  Promise.all(questions.map(({ commit, paths }) => readFiles(repository, commit, paths)));
