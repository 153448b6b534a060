/** Classes whose methods, as decorators, note down what they decorate and give it back. */
const REGISTRIES =
  /^(?:typer\.Typer|fastapi\.(?:FastAPI|APIRouter)|starlette\.\w+(?:\.\w+)*|flask\.(?:Flask|Blueprint)|(?:quart|sanic|bottle|aiohttp\.web)\.\w+|pluggy\.(?:HookimplMarker|HookspecMarker)|blinker\.\w+|discord\.ext\.commands\.\w+)$/;

/** Whether what a class from outside makes is known to keep what its methods decorate. */
export function isKnownRegistry(dotted: string): boolean {
  return REGISTRIES.test(dotted);
}
