# Runs in the interpreter that holds the answer under judgement. Nothing here is trusted: whatever
# it says is taken as a value that the answer gave.
def _collograph_host():
    own = []

    def foreign(handle):
        raise TypeError("an object of the tests cannot be handed to the answer")

    space = {"__name__": "answer", "__builtins__": __builtins__}
    classes = {}

    def taken(handed, unpack):
        # What the tests hand over is theirs: a function in its own words, an object of a class that
        # the setup defines, something of the standard library by its name.
        kind, name = handed[0], handed[1]
        if kind == "global":
            return space[name]
        if kind == "module":
            import importlib

            return getattr(importlib.import_module(name), handed[2])
        if kind == "method":
            return getattr(getattr(_builtins, name), handed[2])
        if kind == "object":
            made = object.__new__(space[name])
            made.__dict__.update({k: unpack(x) for k, x in handed[2]})
            return made
        outer = {k: unpack(x) for k, x in handed[2]}
        inner = dict(space)
        inner.update(outer)
        if kind == "lambda":
            return eval(compile(name, "<tests>", "eval"), inner)
        exec(compile(name, "<tests>", "exec"), inner)
        return inner[handed[3]]

    def given(value, pack):
        # An object of a class of the setup is one there too, by what it holds.
        made = type(value)
        if classes.get(made.__name__) is made and hasattr(value, "__dict__"):
            return ["object", made.__name__, [[k, pack(x)] for k, x in value.__dict__.items()]]
        return None

    carrier = Carrier(own, foreign, space.get, given, taken)

    def load(source, setup):
        # What the tests set up, an answer may use. Where it fails, their own side says so.
        try:
            exec(compile(setup, "<setup>", "exec"), space)
        except BaseException:
            pass
        classes.update({n: c for n, c in space.items() if type(c) is type and c.__module__ == "answer"})
        exec(compile(source, "<answer>", "exec"), space)

    def failed(error):
        return carrier.pack(["error", type(error).__name__, str(error)[:500]])

    def work(request):
        what, target, name, parts, keywords = carrier.unpack(request)
        try:
            if what == "has":
                return carrier.pack(["value", name in space, []])
            if what == "global":
                return carrier.pack(["value", space[name], []])
            at = own[target]
            if what == "call":
                value = at(*parts, **keywords)
            elif what == "method":
                value = getattr(at, name)(*parts, **keywords)
            elif what == "get":
                value = getattr(at, name)
            elif what == "set":
                value = setattr(at, name, parts[0])
            elif what == "equal":
                value = bool(at == own[parts[0]])
            elif what == "list":
                value = list(at)
            elif what == "len":
                value = len(at)
            elif what == "item":
                value = at[parts[0]]
            elif what == "truth":
                value = bool(at)
            elif what == "text":
                value = str(at)
            else:
                raise TypeError(what)
            changed = [[i, p] for i, p in enumerate(parts) if type(p) in (list, dict, set, bytearray)]
            return carrier.pack(["value", value, changed])
        except BaseException as error:
            return failed(error)

    return load, work


_collograph_host()
