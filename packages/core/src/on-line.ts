import type { Line } from './line';

/** Whether a project is released from a line. */
export function onLine({ projects }: Pick<Line, 'projects'>, project: string): boolean {
  return Object.hasOwn(projects, project);
}
