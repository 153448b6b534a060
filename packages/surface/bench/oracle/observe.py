"""Imports every public module of some packages and writes down what a caller meets there, as JSON.

    python3 -S -E observe.py SITE OUT PACKAGE [OLD]

SITE is the folder that is put in front of `sys.path`. OLD is what was seen of an older version: its
names are asked for too, since a module may find them only then. Nothing of the project itself is read: this
is the running code's own word, for `judge.py` to compare.
"""

import ast
import enum
import importlib
import inspect
import io
import json
import os
import pkgutil
import re
import sys
import types
import warnings

KINDS = ["positional-only", "positional-or-keyword", "var-positional", "keyword-only", "var-keyword"]
# Methods that syntax calls; makers are seen through the signature of their class.
OPERATORS = {
    "__call__", "__getitem__", "__setitem__", "__delitem__", "__contains__", "__iter__", "__next__",
    "__len__", "__enter__", "__exit__", "__aenter__", "__aexit__", "__await__", "__aiter__",
    "__anext__", "__lt__", "__le__", "__gt__", "__ge__", "__add__", "__sub__", "__mul__",
    "__truediv__", "__or__", "__and__", "__xor__", "__int__", "__float__", "__index__", "__matmul__",
}
NOT_TOLD = object()
ITERATED = re.compile(r"\bAsync(?:Iterator|Iterable|Generator)\b")
# `Py_TPFLAGS_IMMUTABLETYPE` and the absence of `Py_TPFLAGS_HEAPTYPE`, as far as they tell classes of C.
BUILT_IN = 1 << 8


def is_public_module(name):
    parts = name.split(".")
    return not any(
        part.startswith("_") or part in ("test", "tests", "testing", "conftest") or part.startswith("test_")
        for part in parts
    )


def files_of(site, package):
    """Names of all modules that have a file, importable here or not."""
    names = {package}
    for folder, _, files in os.walk(os.path.join(site, package)):
        home = os.path.relpath(folder, site).replace(os.sep, ".")
        names.add(home)
        names |= {f"{home}.{each.split('.')[0]}" for each in files if each.endswith((".py", ".so"))}
    return sorted(names)


def modules_of(package):
    """Names of a package's public modules, and of those that cannot be imported, with the reason."""
    found, broken = {}, {}

    def visit(name):
        try:
            module = importlib.import_module(name)
        except BaseException as error:  # noqa: BLE001 - some modules exit or need what is not there
            broken[name] = f"{type(error).__name__}: {error}"[:200]
            return
        found[name] = module
        for path in getattr(module, "__path__", None) or []:
            if not os.path.isdir(path):
                continue
            for entry in sorted(pkgutil.iter_modules([path]), key=lambda each: each.name):
                child = f"{name}.{entry.name}"
                if is_public_module(child) and child not in found and child not in broken:
                    visit(child)

    visit(package)
    return found, broken


def public_names(name, module, package):
    listed = getattr(module, "__all__", None)
    if listed is not None:
        return sorted({str(each) for each in listed}), True
    return sorted(each for each in vars(module) if not each.startswith("_")), False


def belongs(value, name, module, package):
    """Whether a module that lists nothing defines the value, or is a package's face for it."""
    if inspect.ismodule(value):
        return False
    home = getattr(value, "__module__", None)
    if not isinstance(home, str) or not (inspect.isclass(value) or callable(value)):
        return None
    if home == name:
        return True
    return hasattr(module, "__path__") and home.split(".")[0] == package


def parameters(signature):
    return [
        [each.name, KINDS[each.kind], each.default is not inspect.Parameter.empty]
        for each in signature.parameters.values()
    ]


def signature_of(value):
    try:
        return parameters(inspect.signature(value))
    except BaseException:  # noqa: BLE001 - signatures run descriptors
        return None


def is_async(value):
    """How callers wait: `await`, `async for`, or not at all. A function may say by its type alone that it is iterated."""
    value = inspect.unwrap(value) if callable(value) else value
    if inspect.iscoroutinefunction(value):
        return "await"
    returns = str(getattr(value, "__annotations__", {}).get("return", ""))
    iterated = inspect.isasyncgenfunction(value) or ITERATED.search(returns)
    return "iterate" if iterated else False


def home_of(value):
    module, name = getattr(value, "__module__", None), getattr(value, "__qualname__", None)
    return f"{module}.{name}" if isinstance(module, str) and isinstance(name, str) else None


def is_function(value):
    return inspect.isfunction(value) or type(value).__name__ == "_lru_cache_wrapper"


def maker_of(owner):
    """The class that says how `owner` is made: its metaclass's call, else `__new__` and `__init__`."""
    if "__signature__" in vars(owner):
        return home_of(owner)
    for each in owner.__mro__:
        if each is not object and ("__init__" in vars(each) or "__new__" in vars(each)):
            return home_of(each)
    return None


TREES = {}


def class_trees(module):
    """The class statements of a module by their qualified names."""
    if module not in TREES:
        TREES[module] = found = {}
        try:
            tree = ast.parse(inspect.getsource(sys.modules[module]))
        except BaseException:  # noqa: BLE001 - no source, or none that parses
            return found

        def visit(node, prefix):
            for child in ast.iter_child_nodes(node):
                if isinstance(child, ast.ClassDef):
                    found[prefix + child.name] = child
                    visit(child, f"{prefix}{child.name}.")
                elif not isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef)):
                    visit(child, prefix)

        visit(tree, "")
    return TREES[module]


def instance_names(owner):
    """Names that instances get although the class itself has none: annotated, or set on `self`."""
    names = set()
    for each in owner.__mro__:
        written = vars(each).get("__annotations__", ())
        names |= set(written if isinstance(written, dict) else ())
        node = class_trees(each.__module__).get(each.__qualname__)
        for part in ast.walk(node) if node else ():
            if isinstance(part, ast.Attribute) and isinstance(part.ctx, ast.Store):
                names.add(part.attr)
    return sorted(names)


def way_to(owner, definer):
    """Through which base a class of the package comes to what another package defines."""
    package = top_of(owner)
    bases = [base for each in owner.__mro__ if top_of(each) == package for base in each.__bases__]
    ways = (base for base in bases if top_of(base) != package and definer in base.__mro__)
    return next(ways, definer)


def top_of(value):
    return str(value.__module__).split(".")[0]


def member_of(owner, name):
    try:
        raw = inspect.getattr_static(owner, name)
    except AttributeError:
        return None
    definer = next((each for each in owner.__mro__ if name in vars(each)), owner)
    told = {"from": home_of(definer), "via": home_of(way_to(owner, definer))}
    if isinstance(raw, property):
        return {**told, "kind": "property", "settable": raw.fset is not None}
    if isinstance(raw, (staticmethod, classmethod)):
        return {**told, "kind": "method", "bare": True, "sig": signature_of(getattr(owner, name)), "async": is_async(raw.__func__)}
    if is_function(raw):
        sig = signature_of(raw)
        if sig and sig[0][1] in KINDS[:2]:
            sig = sig[1:]
        return {**told, "kind": "method", "sig": sig, "async": is_async(raw)}
    if inspect.isclass(raw):
        return {**told, "kind": "class"}
    if isinstance(raw, types.MemberDescriptorType) and not definer.__flags__ & BUILT_IN:
        # A slot: instances have it when something is put there.
        return None
    if hasattr(type(raw), "__get__") and not callable(raw):
        return {**told, "kind": "property", "settable": True}
    if inspect.ismethoddescriptor(raw) or inspect.isbuiltin(raw):
        return {**told, "kind": "method", "sig": None, "async": False}
    return {**told, "kind": "value"}


def class_of(value, package):
    members, brought = {}, []
    for name in dir(value):
        if name.startswith("_") and name not in OPERATORS:
            continue
        if name in OPERATORS and not any(name in vars(each) for each in value.__mro__ if each is not object):
            continue
        member = member_of(value, name)
        if member is not None and member["from"]:
            if member["from"].startswith("builtins."):
                brought.append(name)
            else:
                members[name] = member
    told = {
        "kind": "class",
        "home": home_of(value),
        "sig": signature_of(value),
        "maker": maker_of(value),
        "bases": [home for each in value.__bases__ if (home := home_of(each))],
        "mro": [home for each in value.__mro__[1:-1] if (home := home_of(each))],
        "abstract": sorted(getattr(value, "__abstractmethods__", ())),
        "members": members,
        "brought": brought,
        "onInstances": instance_names(value),
    }
    fields = getattr(value, "_fields", None)
    if issubclass(value, tuple) and isinstance(fields, tuple):
        told["fields"] = list(fields)
    if issubclass(value, enum.Enum):
        told["enum"] = {name: repr(each.value)[:200] for name, each in value.__members__.items()}
    return told


def observe(value, package):
    if inspect.isclass(value):
        return class_of(value, package)
    if inspect.ismodule(value):
        return {"kind": "module", "home": value.__name__}
    if inspect.isroutine(value) or (callable(value) and hasattr(value, "__wrapped__")):
        return {"kind": "function", "home": home_of(value), "sig": signature_of(value), "async": is_async(value)}
    return {"kind": "value", "callable": callable(value), "type": type(value).__name__}


def own_module(value, package):
    return "module" if inspect.ismodule(value) and value.__name__.split(".")[0] == package else None


def observe_module(name, module, package, asked):
    names, listed = public_names(name, module, package)
    told = {}
    for each in sorted({*names, *asked}):
        try:
            value = getattr(module, each, NOT_TOLD)
        except BaseException:  # noqa: BLE001
            value = NOT_TOLD
        if value is NOT_TOLD:
            continue
        own = True if listed else belongs(value, name, module, package)
        if listed and each not in names and each in vars(module):
            continue
        if own is False:
            told[each] = {"kind": "passing", "is": own_module(value, package)}
            continue
        told[each] = {**observe(value, package), **({} if own else {"doubtful": True})}
    return told


def main(site, out, package, old=None):
    sys.path.insert(0, site)
    warnings.simplefilter("ignore")
    sys.stdout = io.StringIO()
    asked = {}
    if old:
        with open(old, encoding="utf-8") as file:
            asked = json.load(file)["modules"]
    found, broken = modules_of(package)
    modules = {
        name: observe_module(name, module, package, asked.get(name, ()))
        for name, module in sorted(found.items())
    }
    dump = {"modules": modules, "broken": broken, "files": files_of(site, package)}
    with open(out, "w", encoding="utf-8") as file:
        json.dump(dump, file)
    os._exit(0)


main(*sys.argv[1:])
