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

    carrier = Carrier(own, StandIn)

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
        if prompt:
            # Helpers that the prompt defines are the tests' own; of the function that is asked for
            # only its name.
            try:
                exec(compile(prompt, "<prompt>", "exec"), space)
            except SyntaxError:
                pass
        tree = _ast.parse(setup + "\n" + test)
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
