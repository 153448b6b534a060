/**
 * Decorators of the standard library and of packages in wide use that give back a function or class
 * that is called, subclassed and read as before, by the names they are imported by.
 */
const KEEPING: readonly RegExp[] = [
  /^functools\.(?:wraps|lru_cache|cache|singledispatch|singledispatchmethod|total_ordering)$/,
  /^(?:typing|typing_extensions)\.\w+$/,
  /^(?:abc|enum|atexit|reprlib|warnings|types)\.\w+$/,
  /^unittest\.(?:skip\w*|expectedFailure|case\.\w+)$/,
  /^pytest\.(?:mark(?:\.\w+)*|hookimpl|hookspec)$/,
  /^_pytest\.\w+\.(?:hookimpl|hookspec)$/,
  /^(?:pluggy|hypothesis)\.(?:HookimplMarker|HookspecMarker|example|settings|seed|reproduce_failure)$/,
  /^(?:six\.(?:add_metaclass|python_2_unicode_compatible)|zope\.interface\.\w+)$/,
  /^(?:cachetools|cachetools\.func|methodtools|async_lru|diskcache)\.\w*(?:cached?|cachedmethod)$/,
  /^(?:tenacity\.retry|backoff\.on_\w+|retry\.retry|ratelimit\.\w+|deal\.\w+)$/,
  /^(?:typeguard\.typechecked|beartype\.beartype|pydantic\.(?:validate_call|validate_arguments))$/,
  /^pydantic\.(?:field_validator|model_validator|validator|root_validator|field_serializer)$/,
  /^pydantic\.(?:model_serializer|computed_field)$/,
  /^numba\.(?:\w+\.)*(?:jit|njit)$/,
  /^(?:jax\.(?:jit|named_call|checkpoint)|tensorflow\.(?:function|keras\.\w+(?:\.\w+)*))$/,
  /^torch\.(?:no_grad|inference_mode|enable_grad|compile|jit\.\w+|compiler\.\w+)$/,
  /^(?:numpy|scipy)\.(?:\w+\.)*(?:array_function_dispatch|set_module|errstate)$/,
];

/** Whether a decorator from outside the package is known to keep what it decorates. */
export function isKnownDecorator(dotted: string): boolean {
  return KEEPING.some((pattern) => pattern.test(dotted));
}
