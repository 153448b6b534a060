import type { History } from '../history/read-history';
import { projectState, type ProjectState } from './project-state';

/** What every releasable project's own commits ask for. */
export function applyPolicy(history: History): readonly ProjectState[] {
  return history.projects.map((project) => projectState(project, history));
}
