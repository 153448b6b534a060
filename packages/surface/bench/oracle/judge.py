"""Compares what `observe.py` saw of two versions, and holds a comparison of their sources to it.

    python3 judge.py OLD.json NEW.json READ.json

READ has `symbols` (public names of the old surface), `changes`, and `autos` (members of enums whose
values nobody wrote). Prints what breaks when the old version's callers run with the new one, and
what the comparison made of it.
"""

import inspect
import json
import sys
from inspect import Parameter

KINDS = {
    "positional-only": Parameter.POSITIONAL_ONLY,
    "positional-or-keyword": Parameter.POSITIONAL_OR_KEYWORD,
    "var-positional": Parameter.VAR_POSITIONAL,
    "keyword-only": Parameter.KEYWORD_ONLY,
    "var-keyword": Parameter.VAR_KEYWORD,
}


def signature(told):
    return inspect.Signature(
        [
            Parameter(name, KINDS[kind], default=None if optional else Parameter.empty)
            for name, kind, optional in told
        ],
        __validate_parameters__=False,
    )


def calls(told, by_name):
    """Calls that the old signature takes: (count of positional arguments, names of the others)."""
    positional = [each for each in told if each[1] in ("positional-only", "positional-or-keyword")]
    named = [each for each in told if each[1] == "keyword-only"]
    required = [name for name, _, optional in named if not optional]
    needed = [each for each in positional if not each[2]]
    # By position as far as it goes, with each count that is allowed.
    for count in range(len(needed), len(positional) + 1):
        if any(name.startswith("_") for name, _, _ in positional[len(needed):count]):
            break
        yield count, required
    if not by_name:
        return
    # More than is named, where the signature says that it is taken.
    if not takes_all(told):
        if any(kind == "var-positional" for _, kind, _ in told):
            yield len(positional) + 1, required
        if any(kind == "var-keyword" for _, kind, _ in told):
            yield len(needed), [*required, "_something_else"]
    # By name whatever may be given so; underscored names are nobody's to give.
    only = [each for each in positional if each[1] == "positional-only"]
    free = [each for each in positional if each[1] != "positional-only"]
    if not any(name.startswith("_") for name, _, optional in free if not optional):
        least = [name for name, _, optional in free if not optional]
        if len([each for each in only if not each[2]]) == len(only) or not least:
            yield len([each for each in only if not each[2]]), least + required
    for index, (name, _, optional) in enumerate(positional):
        if optional and not name.startswith("_") and [name, _, optional] in free:
            before = [each for each in positional[:index] if not each[2]]
            later = [each[0] for each in positional[index + 1:] if not each[2]]
            yield len(before), later + [name] + required
    for name, _, optional in named:
        if optional and not name.startswith("_"):
            yield len(needed), [name] + required


def broken_call(old, new, by_name=True):
    if old is None or new is None:
        return None
    before, after = signature(old), signature(new)
    for count, names in calls(old, by_name):
        args, given = [None] * count, {name: None for name in names}
        try:
            before.bind(*args, **given)
        except TypeError:
            continue
        try:
            after.bind(*args, **given)
            elsewhere = landing(old, new, count)
            if elsewhere:
                return f"argument {elsewhere} lands elsewhere"
        except TypeError as error:
            return f"({count} by position, {', '.join(names)}): {error}"
    return ""


def landing(old, new, count):
    """A parameter whose argument, given by position, another one takes now although it is there still."""
    places = [[name for name, kind, _ in told if kind.startswith("positional")] for told in (old, new)]
    for index, name in enumerate(places[0][:count]):
        if name in places[1] and places[1].index(name) != index:
            return name
    return None


def awaited_otherwise(old, new):
    """What is iterated may be made by a plain function as well; what is awaited may not."""
    return old["async"] != new["async"] and "await" in (old["async"], new["async"])


def takes_all(told):
    """`*args, **kwargs` alone: what it really takes is not to be seen."""
    kinds = [kind for _, kind, _ in told or []]
    return "var-positional" in kinds and "var-keyword" in kinds


def is_named(method):
    """Whether callers can give arguments by name: syntax does not."""
    return not method.startswith("__") or method == "__call__"


class Judge:
    def __init__(self, old, new, read):
        self.old, self.new = old, new
        self.breaks = {}
        self.changes = {}
        for change in read["changes"]:
            for name in [change["symbol"], *change.get("alsoAs", [])]:
                self.changes.setdefault(name, []).append(change)
        self.known = set(read["symbols"])
        self.paths = {}
        for module, names in old["modules"].items():
            for name, told in names.items():
                if told.get("home"):
                    self.paths.setdefault(told["home"], []).append(f"{module}.{name}")
        # What `enum.auto()` gives is nobody's to rely on, as its documentation says.
        self.autos = set(read["autos"])
        self.unknown_names = 0

    def broke(self, key, kind, symbols, why):
        known = self.breaks.get(key)
        if known:
            known["symbols"] |= set(symbols)
        else:
            self.breaks[key] = {"kind": kind, "symbols": set(symbols), "why": why}

    def run(self):
        for module, names in self.old["modules"].items():
            now = self.new["modules"].get(module)
            if now is None:
                if module not in self.new["files"]:
                    self.broke(("module", module), "module-gone", [module], "")
                continue
            for name, told in names.items():
                path = f"{module}.{name}"
                if told["kind"] in ("passing", "module"):
                    continue
                if told.get("doubtful") and path not in self.known:
                    continue
                if path not in self.known:
                    self.unknown_names += 1
                if name not in now:
                    if not self.stands_in_broken(told):
                        self.broke(("name", path), "name-gone", [path], "")
                elif now[name].get("is") == "module":
                    self.broke(("kind", path), "kind-changed", [path], f"{told['kind']} -> module")
                elif now[name]["kind"] != "passing":
                    self.compare(path, told, now[name])

    def stands_in_broken(self, told):
        """Whether a definition stands in a module that cannot be imported here: what it lacks is no part of the package."""
        parts = (told.get("home") or "").split(".")
        return any(".".join(parts[:cut]) in self.new["broken"] for cut in range(1, len(parts)))

    def compare(self, path, old, new):
        home = old.get("home") or path
        if old["kind"] != new["kind"]:
            pair = (old["kind"], new["kind"])
            if "value" in pair and (old.get("callable") or new.get("callable")):
                return
            if pair == ("function", "class"):
                self.call(home, path, old, new)
            else:
                self.broke(("kind", path), "kind-changed", [path], f"{old['kind']} -> {new['kind']}")
            return
        if old["kind"] in ("function", "class"):
            self.call(home, path, old, new)
        if old["kind"] == "function" and awaited_otherwise(old, new):
            self.broke(("async", home), "async-changed", [path], "")
        if old["kind"] == "class":
            self.compare_class(home, path, old, new)

    def own(self, home, path):
        """Whether a definition is the package's: what others define changes with their version."""
        return home is None or home.split(".")[0] == path.split(".")[0]

    def call(self, home, path, old, new):
        if not (self.own(old.get("maker"), path) or self.own(new.get("maker"), path)):
            return
        maker = old.get("maker") or home
        why = broken_call(old["sig"], new["sig"])
        if why:
            at = [path, maker, *self.paths.get(maker, [])]
            makers = [f"{each}.{name}" for each in at for name in ("__init__", "__new__")]
            self.broke(("call", maker), "call", [*at, *makers], why)

    def compare_class(self, home, path, old, new):
        asked = sorted(set(new["abstract"]) - set(old["abstract"]))
        if asked:
            at = [path, *(f"{path}.{each}" for each in asked)]
            self.broke(("abstract", home), "abstract-added", at, ", ".join(asked))
        if old.get("fields") != new.get("fields") and old.get("fields"):
            self.broke(("fields", home), "tuple-shape", [path], "")
        for name, value in (old.get("enum") or {}).items():
            if name in new["members"] and f"{path}.{name}" not in self.autos and new.get("enum", {}).get(name, value) != value and " object at 0x" not in value:
                self.broke(("enum", home, name), "enum-value", [f"{path}.{name}"], value)
        package = path.split(".")[0]
        names_now = {each.rsplit(".", 1)[-1] for each in new["mro"]}
        for base in old["bases"]:
            if base.split(".")[0] == package and base.rsplit(".", 1)[-1].startswith("_") is False:
                if base in self.paths and base.rsplit(".", 1)[-1] not in names_now:
                    if base.rsplit(".", 1)[-1] != new["home"].rsplit(".", 1)[-1]:
                        self.broke(("base", home, base), "base-gone", [path], base)
        for name, member in old["members"].items():
            definer = member["from"]
            owners = self.paths.get(definer, [])
            at = [f"{each}.{name}" for each in [path, definer, *owners]]
            other = new["members"].get(name)
            # A base of another package that is there still changes with that package's version.
            if not self.own(definer, path) and member["via"].rsplit(".", 1)[-1] in names_now:
                continue
            if other is None:
                if name not in new["brought"] and name not in new["onInstances"]:
                    self.broke(("member", definer, name), "member-gone", at, f"of {definer}")
                continue
            if member["kind"] == other["kind"] == "method":
                why = broken_call(member["sig"], other["sig"], is_named(name))
                if why:
                    self.broke(("method", definer, name), "method", at, why)
                if member.get("bare") and not other.get("bare"):
                    self.broke(("bound", definer, name), "bound", at, "")
                if awaited_otherwise(member, other):
                    self.broke(("method-async", definer, name), "async-changed", at, "")
            elif {member["kind"], other["kind"]} == {"method", "property"}:
                self.broke(("member-kind", definer, name), "member-kind", at, f"{member['kind']} -> {other['kind']}")
            elif member["kind"] == other["kind"] == "property" and member["settable"] and not other["settable"]:
                self.broke(("read-only", definer, name), "made-read-only", at, "")

    def said(self, symbols):
        """What the comparison says of a name, of what it stands in, or of what stands in its module."""
        verdict = None
        for symbol in symbols:
            parts = symbol.split(".")
            for cut in range(len(parts), 0, -1):
                name = ".".join(parts[:cut])
                for change in self.changes.get(name, []):
                    if change["verdict"] == "breaking" and change["seen"] == "runtime":
                        if cut == len(parts) or change["reason"] in ("removed", "entry-point-removed", "kind-changed", "base-removed", "member-removed"):
                            return "found"
                        if change["reason"] == "ordering-removed" and parts[-1] in ("__lt__", "__le__", "__gt__", "__ge__"):
                            return "found"
                    elif change["verdict"] == "breaking" and cut == len(parts):
                        verdict = verdict or "types-only"
                    elif change["verdict"] == "undecided" and (cut == len(parts) or cut == len(parts) - 1 or change["reason"] in ("dynamic-module", "syntax-error", "all-computed", "star-external")):
                        if change["seen"] == "runtime":
                            verdict = "undecided"
        return verdict or "missed"

    def verdicts(self):
        for key, each in self.breaks.items():
            each["said"] = self.said(each["symbols"])
            if each["kind"] in ("member-gone", "method", "read-only", "member-kind") and each["said"] in ("missed", "types-only"):
                # A base that is gone tells of all that it gave.
                owners = {symbol.rsplit(".", 1)[0] for symbol in each["symbols"]}
                if any(change["reason"] == "base-removed" and change["verdict"] == "breaking" for owner in owners for change in self.changes.get(owner, [])):
                    each["said"] = "found"
            each["key"] = " ".join(key)
            yield each

    # False alarms: what is called breaking when programs run, and yet runs.

    def alarms(self):
        for name, changes in self.changes.items():
            for change in changes:
                if change["verdict"] == "breaking" and change["seen"] == "runtime" and change["symbol"] == name:
                    verdict = self.check(name, change)
                    yield verdict, change

    def find(self, side, name):
        parts = name.split(".")
        for cut in range(len(parts) - 1, 0, -1):
            module = side["modules"].get(".".join(parts[:cut]))
            if module is None:
                continue
            told = module.get(parts[cut])
            rest = parts[cut + 1:]
            if told is None:
                return None
            for part in rest:
                told = (told.get("members") or {}).get(part)
                if told is None:
                    return None
            return told
        return None

    def check(self, name, change):
        reason = change["reason"]
        if reason == "entry-point-removed":
            return "right" if name not in self.new["modules"] else "wrong"
        maker = name.rsplit(".", 1)[-1] in ("__init__", "__new__")
        name = name.rsplit(".", 1)[0] if maker else name
        old, new = self.find(self.old, name), self.find(self.new, name)
        if old is None:
            return "unseen"
        if reason in ("removed", "member-removed"):
            changed = new and "module" in (new["kind"], new.get("is")) and old["kind"] != "module"
            return "wrong" if new and not changed else "right"
        if new is None:
            return "right"
        by_name = is_named(name.rsplit(".", 1)[-1])
        if reason.startswith("parameter-") or reason == "required-parameter-added" or reason == "overload-removed":
            why = broken_call(old.get("sig"), new.get("sig"), by_name)
            if why is None or (why == "" and takes_all(new.get("sig"))):
                return "unseen"
            return "right" if why else "wrong"
        if reason == "kind-changed":
            if old.get("bare") and not new.get("bare"):
                return "right"
            if old["kind"] == new["kind"] == "class":
                return "unseen"
            return "wrong" if old["kind"] == new["kind"] and old["kind"] in ("function", "method", "property") else "right"
        if reason == "async-changed":
            return "right" if old.get("async") != new.get("async") else "wrong"
        if reason == "tuple-shape-changed":
            return "right" if old.get("fields") != new.get("fields") else "wrong"
        if reason == "base-removed":
            gone = {each.rsplit(".", 1)[-1] for each in old.get("mro", [])} - {each.rsplit(".", 1)[-1] for each in new.get("mro", [])}
            return "right" if gone else "wrong"
        if reason == "made-read-only" and old["kind"] == new["kind"] == "property":
            return "right" if old["settable"] and not new["settable"] else "wrong"
        if reason in ("abstract-member-added", "made-abstract"):
            owner = name if reason == "made-abstract" and "abstract" in new else name.rsplit(".", 1)[0]
            before, after = self.find(self.old, owner), self.find(self.new, owner)
            return "right" if before and after and set(after.get("abstract", [])) - set(before.get("abstract", [])) else "wrong"
        if reason == "enum-value-changed":
            owner, member = name.rsplit(".", 1)
            pair = [(self.find(side, owner) or {}).get("enum", {}).get(member) for side in (self.old, self.new)]
            return "right" if pair[0] != pair[1] else "wrong"
        return "unseen"


def main(old, new, read):
    with open(old) as one, open(new) as two, open(read) as three:
        before, after, told = json.load(one), json.load(two), json.load(three)
    judge = Judge(before, after, told)
    judge.run()
    breaks = [{**each, "symbols": sorted(each["symbols"])} for each in judge.verdicts()]
    alarms = [{**change, "is": verdict} for verdict, change in judge.alarms()]
    print(json.dumps({"breaks": breaks, "alarms": alarms, "unknownNames": judge.unknown_names}))


main(*sys.argv[1:])
