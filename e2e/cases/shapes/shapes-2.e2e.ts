import { findShapes } from './find-shapes';
import { tryShape } from './try-shape';

it.each(findShapes(1))('%s', (_name, shape) => tryShape(shape));
