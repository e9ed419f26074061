# Runs in the interpreter that holds the tests. It reaches the answer only through `ask`, which
# takes and gives text.
import builtins as _builtins
import ast as _ast
import sys as _sys


class SolutionError(Exception):
    pass


def _collograph_judge(ask):
    own = []
    calls = []

    class StandIn:
        # Stands for an object of the answer. It has no arithmetic and no order, and equals only
        # what the answer's side holds: an object cannot claim to equal an expected value.
        def __init__(self, handle):
            object.__setattr__(self, "_collograph_handle", handle)

        def __call__(self, *parts, **keywords):
            calls.append(1)
            return request("call", self._collograph_handle, None, parts, keywords)

        def __getattr__(self, name):
            if name.startswith("__"):
                raise AttributeError(name)
            return request("get", self._collograph_handle, name, ())

        def __setattr__(self, name, value):
            request("set", self._collograph_handle, name, (value,))

        def __eq__(self, other):
            return (
                type(other) is StandIn
                and request("equal", self._collograph_handle, None, (other._collograph_handle,)) is True
            )

        __hash__ = None

        def __iter__(self):
            return iter(request("list", self._collograph_handle, None, ()))

        def __len__(self):
            return request("len", self._collograph_handle, None, ())

        def __getitem__(self, key):
            return request("item", self._collograph_handle, None, (key,))

        def __bool__(self):
            return request("truth", self._collograph_handle, None, ()) is True

        def __str__(self):
            return request("text", self._collograph_handle, None, ())

    spaces = []
    trees = []

    def source(code):
        # A function of the tests in its own words: the one there whose code is the same.
        for tree in trees:
            for node in _ast.walk(tree):
                if isinstance(node, (_ast.Lambda, _ast.FunctionDef)) and node.lineno <= code.co_firstlineno <= (node.end_lineno or 0):
                    words = _ast.unparse(node)
                    is_lambda = isinstance(node, _ast.Lambda)
                    if is_lambda != (code.co_name == "<lambda>") or not is_lambda and node.name != code.co_name:
                        continue
                    made = compile(words, "<tests>", "eval" if is_lambda else "exec")
                    for inner in made.co_consts:
                        if type(inner) is type(code) and inner.co_names == code.co_names and inner.co_varnames == code.co_varnames:
                            if [c for c in inner.co_consts if type(c) is not type(code)] == [c for c in code.co_consts if type(c) is not type(code)]:
                                return words, is_lambda
        return None

    def given(value, pack):
        t = type(value)
        name = getattr(value, "__name__", None)
        space = spaces[-1] if spaces else {}
        if t is type(given):
            if value.__module__ != "tests" and getattr(_sys.modules.get(value.__module__), name, None) is value:
                return ["module", value.__module__, name]
            found = source(value.__code__)
            if found is None:
                return None
            outer = {n: c.cell_contents for n, c in zip(value.__code__.co_freevars, value.__closure__ or ())}
            names = set(value.__code__.co_names)
            outer.update({n: space[n] for n in names if n in space and type(space[n]) is t and space[n] is not value})
            packed = [[n, pack(x)] for n, x in outer.items()]
            return ["lambda" if found[1] else "def", found[0], packed, name]
        if t is type(len) and getattr(_builtins, name, None) is value:
            return ["module", "builtins", name]
        if t is type(len) and value.__module__ in _sys.stdlib_module_names:
            return ["module", value.__module__, name]
        if t is type(str.upper):
            return ["method", value.__objclass__.__name__, name]
        if t is type and value.__module__ == "tests" and space.get(name) is value:
            return ["global", name]
        if t.__module__ == "tests" and space.get(t.__name__) is t and hasattr(value, "__dict__"):
            return ["object", t.__name__, [[k, pack(x)] for k, x in value.__dict__.items()]]
        return None

    def named(name):
        found = spaces[-1].get(name) if spaces else None
        return found if isinstance(found, type) else None

    def taken(handed, unpack):
        # Of the answer's side only values of classes that the tests themselves define.
        kind, name, parts = handed
        made = named(name)
        if kind != "object" or made is None or made.__module__ != "tests":
            raise ValueError("an unknown value")
        value = object.__new__(made)
        value.__dict__.update({str(k): unpack(x) for k, x in parts})
        return value

    carrier = Carrier(own, StandIn, named, given, taken)

    def request(what, handle, name, parts, keywords={}):
        reply = carrier.unpack(ask(carrier.pack([what, handle, name, list(parts), dict(keywords)])))
        if reply[0] == "error":
            known = getattr(_builtins, reply[1], None)
            ends = ("StopIteration", "StopAsyncIteration", "AssertionError")
            if isinstance(known, type) and issubclass(known, Exception) and reply[1] not in ends:
                raise known(reply[2])
            raise SolutionError(reply[1] + ": " + reply[2])
        for i, changed in reply[2]:
            update(parts[i], changed)
        return reply[1]

    def update(old, new):
        if type(old) is not type(new):
            return
        if isinstance(old, (list, bytearray)):
            old[:] = new
        elif isinstance(old, (dict, set)):
            old.clear()
            old.update(new)

    def bring(space, name):
        if request("has", None, name, ()):
            space[name] = request("global", None, name, ())

    def names(tree):
        return {n.id for n in _ast.walk(tree) if isinstance(n, _ast.Name)}

    def modules(tree):
        # What stands before a dot may be a module that the tests forgot to import: theirs, not one
        # that the answer brings.
        heads = {
            n.value.id
            for n in _ast.walk(tree)
            if isinstance(n, _ast.Attribute) and isinstance(n.value, _ast.Name)
        }
        return heads & set(_sys.stdlib_module_names)

    def asked(tree):
        # Tests that call nothing but builtins: the innermost call of the first assertion is what is
        # asked for, and no other builtin is replaced by one of the answer's.
        for statement in _ast.walk(tree):
            if isinstance(statement, _ast.Assert):
                calls = [n for n in _ast.walk(statement.test) if isinstance(n, _ast.Call)]
                left = statement.test.left if isinstance(statement.test, _ast.Compare) else statement.test
                inner = [n for n in calls if n in list(_ast.walk(left)) and isinstance(n.func, _ast.Name)]
                return [inner[-1].func.id] if inner else []
        return []

    def line(source, name, error):
        at = None
        trace = error.__traceback__
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == name:
                at = trace.tb_lineno
            trace = trace.tb_next
        lines = source.splitlines()
        return lines[at - 1].strip()[:200] if at and at <= len(lines) else ""

    def run(prompt, entry, test, setup):
        space = {"__name__": "tests"}
        spaces.append(space)
        if prompt:
            # Helpers that the prompt defines are the tests' own; of the function that is asked for
            # only its name.
            try:
                exec(compile(prompt, "<prompt>", "exec"), space)
            except SyntaxError:
                pass
        tree = _ast.parse(setup + "\n" + test)
        trees.extend([_ast.parse(setup), _ast.parse(test)])
        for name in sorted(modules(tree)):
            if name not in space:
                space[name] = __import__(name)
        wanted = sorted(n for n in names(tree) if n not in space)
        foreign = [n for n in wanted if not hasattr(_builtins, n)]
        for name in foreign or asked(tree):
            bring(space, name)
        if entry:
            bring(space, entry)
            if type(space.get(entry)) is not StandIn:
                return "the answer does not define " + entry
        source, at = setup, "<setup>"
        try:
            exec(compile(setup, "<setup>", "exec"), space)
            source, at = test, "<tests>"
            exec(compile(test, "<tests>", "exec"), space)
            if entry and callable(space.get("check")) and type(space["check"]) is not StandIn:
                space["check"](space[entry])
            return "" if calls else "the tests never called the answer"
        except AssertionError as error:
            return "a test failed: " + (line(source, at, error) or "assertion")
        except BaseException as error:
            what = type(error).__name__ + (": " + str(error)[:300] if str(error) else "")
            where = line(source, at, error)
            return what + (" at " + where if where else "")

    return run


_collograph_judge
