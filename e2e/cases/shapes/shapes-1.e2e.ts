import { findShapes } from './find-shapes';
import { tryShape } from './try-shape';

it.each(findShapes(0))('%s', (_name, shape) => tryShape(shape));
