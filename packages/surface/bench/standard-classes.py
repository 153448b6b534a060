"""Writes down what classes of the standard library descend from and which members they have.

    python3 bench/standard-classes.py STUBS [KNOWN.json] > standard-classes.json

STUBS is the `stdlib` folder of typeshed: it knows attributes that only instances have. The rest is
this interpreter's own word. What KNOWN.json has is added to: run it with one version of Python after
another, and the table has what any of them has. A line is `"name": "bases:members"`, or
`"name": "=other"` for another name of the same class.
"""

import ast
import importlib
import inspect
import json
import os
import sys
import warnings

MODULES = """
builtins abc typing collections collections.abc contextlib functools types enum io numbers
threading queue multiprocessing concurrent.futures asyncio selectors socket socketserver
logging logging.handlers argparse optparse configparser json string textwrap pprint reprlib
http.client http.server http.cookies http.cookiejar urllib.request urllib.error html.parser
xml.sax.handler xml.etree.ElementTree email.message unittest ast code codecs cmd pickle csv
datetime calendar decimal fractions random pathlib tempfile zipfile tarfile importlib.abc
weakref gettext shlex
""".split()
# Nodes of `ast` are made, not descended from.
FEW = {"ast": ("NodeVisitor", "NodeTransformer")}
SKIPPED = set(dir(object)) | {
    "__module__", "__dict__", "__weakref__", "__slots__", "__abstractmethods__", "__annotations__",
    "__annotate__", "__annotate_func__", "__annotations_cache__", "__orig_bases__", "__parameters__",
    "__firstlineno__", "__static_attributes__", "__match_args__", "__qualname__", "__classcell__",
}


def is_told(name):
    return name not in SKIPPED and (not name.startswith("_") or name.startswith("__") and name.endswith("__"))


def public_classes():
    """Public paths and their classes; what a module took from another one is last."""
    found = []
    for module in MODULES:
        values = vars(importlib.import_module(module))
        for name, value in sorted(values.items()):
            if name.startswith("_") or not inspect.isclass(value) or name not in FEW.get(module, [name]):
                continue
            path = name if module == "builtins" else f"{module}.{name}"
            is_home = getattr(value, "__module__", "").lstrip("_").split(".")[0] == module.split(".")[0]
            found.append((not is_home, name != value.__name__, path, value))
    return [(path, value) for _, _, path, value in sorted(found, key=lambda each: each[:3])]


def classes():
    """Each class under one name; the others are as good as subclasses."""
    names, aliases = {}, {}
    for path, value in public_classes():
        if value not in names:
            names[value] = path
        elif "." not in path or path.count(".") < 2 and path.split(".")[0] != names[value].split(".")[0]:
            aliases[path] = names[value]
    return names, aliases


def named_ancestors(value, names):
    """The nearest named bases; an unnamed one is passed through."""
    found = []
    for base in value.__bases__:
        found += [names[base]] if base in names else named_ancestors(base, names)
    return [each for each in dict.fromkeys(found) if each != "object"]


def own_members(value, names):
    """Members of the class and of the unnamed classes that it descends from."""
    members = {name for name in vars(value) if is_told(name)}
    for base in value.__bases__:
        if base not in names:
            members |= own_members(base, names)
    return members


def stubbed(stubs):
    """Names that typeshed gives to classes, by module file and class."""
    told = {}
    for module in MODULES:
        path = os.path.join(stubs, *module.split("."))
        file = next((each for each in (f"{path}.pyi", f"{path}/__init__.pyi") if os.path.exists(each)), None)
        if not file:
            continue
        with open(file, encoding="utf-8") as text:
            tree = ast.parse(text.read())
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                path = node.name if module == "builtins" else f"{module}.{node.name}"
                told.setdefault(path, set()).update(stubbed_members(node))
    return told


def stubbed_members(node):
    for part in ast.walk(node):
        if isinstance(part, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield part.name
        targets = [part.target] if isinstance(part, ast.AnnAssign) else part.targets if isinstance(part, ast.Assign) else []
        yield from (each.id for each in targets if isinstance(each, ast.Name))


def inherited(table, bases):
    found = set()
    for base in bases:
        further, members = table.get(base, ([], set()))
        found |= members | inherited(table, further)
    return found


def main(stubs, known=None):
    warnings.simplefilter("ignore")
    table, same = {}, {}
    if known:
        with open(known, encoding="utf-8") as file:
            for path, line in json.load(file).items():
                if line.startswith("="):
                    same[path] = line[1:]
                    continue
                bases, members = line.split(":")
                table[path] = (bases.split(), set(members.split()))
    names, aliases = classes()
    told = stubbed(stubs)
    for value, path in names.items():
        bases, members = table.get(path, ([], set()))
        members |= own_members(value, names)
        table[path] = (list(dict.fromkeys([*bases, *named_ancestors(value, names)])), members)
    for path, other in aliases.items():
        same[path] = other
    for path, (bases, members) in table.items():
        members |= {each for each in told.get(path, ()) if is_told(each)}
    for path, (bases, members) in sorted(table.items()):
        members -= inherited(table, bases)
    lines = {path: f"{' '.join(bases)}:{' '.join(sorted(members))}" for path, (bases, members) in sorted(table.items())}
    lines.update({path: f"={other}" for path, other in same.items() if path not in table})
    lines = dict(sorted(lines.items()))
    json.dump(lines, sys.stdout, indent=2)
    print()


main(*sys.argv[1:])
